package org.kyotoprotocol.itl.ws.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedInputTest {
  private final AtomicLong clock = new AtomicLong();

  /** A body that takes a second for each piece. */
  private final class Slow extends ServletInputStream {
    private final int pieceLength;
    private int pieces;

    Slow(int pieceLength, int pieces) {
      this.pieceLength = pieceLength;
      this.pieces = pieces;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (pieces == 0) {
        return -1;
      }
      pieces--;
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
      return Math.min(pieceLength, length);
    }

    @Override
    public boolean isFinished() {
      return pieces == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void aSteadyBodyIsReadToItsEnd() throws IOException {
    PacedInput input = new PacedInput(new Slow(200, 500), 100, clock::get);
    assertThat(input.readAllBytes()).hasSizeGreaterThan(90_000);
    assertThat(input.isFinished()).isTrue();
  }

  @Test
  void aShortBodyMayTakeItsTime() throws IOException {
    assertThat(new PacedInput(new Slow(1, 10), 1_000, clock::get).readAllBytes()).hasSize(10);
  }

  @Test
  void aTricklingBodyIsCutOffAfterTheGrace() {
    PacedInput input = new PacedInput(new Slow(1, 100_000), 100, clock::get);
    assertThatThrownBy(input::readAllBytes)
        .isInstanceOf(PacedInput.TooSlowException.class)
        .hasMessageContaining("Only 11 bytes of the body arrived in 11 s");
  }
}
