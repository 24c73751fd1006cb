package org.kyotoprotocol.itl.ws.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A request body that must keep arriving at a minimum rate, lest it hold its thread for hours. */
final class PacedInput extends ServletInputStream {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ServletInputStream body;
  private final int bytesPerSecond;
  private final LongSupplier nanoTime;
  private final long started;
  private long received;

  PacedInput(ServletInputStream body, int bytesPerSecond, LongSupplier nanoTime) {
    this.body = body;
    this.bytesPerSecond = bytesPerSecond;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int value = body.read();
    count(value < 0 ? -1 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = body.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws TooSlowException {
    if (read < 0) {
      return;
    }
    received += read;
    Duration taken = Duration.ofNanos(nanoTime.getAsLong() - started);
    long seconds = taken.minus(GRACE).toSeconds();
    if (seconds > 0 && received < seconds * bytesPerSecond) {
      throw new TooSlowException(received, taken);
    }
  }

  /** The body arrives too slowly to wait for its end. */
  static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;

    TooSlowException(long bytes, Duration taken) {
      super("Only %d bytes of the body arrived in %d s".formatted(bytes, taken.toSeconds()));
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("Bodies are read by the thread that serves the request");
  }
}
