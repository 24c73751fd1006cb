package org.kyotoprotocol.itl.ws.server;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.slf4j.LoggerFactory;

/** What the program logs while a test runs. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("org.kyotoprotocol.itl");

  public CapturedLog() {
    start();
    logger.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getFormattedMessage());
  }

  public List<String> lines() {
    return lines;
  }

  /** Waits for a line that contains all the words. */
  public void await(String... words) {
    await(
        () ->
            lines.stream()
                .anyMatch(line -> List.of(words).stream().allMatch(word -> line.contains(word))),
        "a log line with " + String.join(" + ", words) + " among " + lines);
  }

  /** Waits for the condition. */
  public static void await(BooleanSupplier condition, String what) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Waited in vain for " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("Interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
