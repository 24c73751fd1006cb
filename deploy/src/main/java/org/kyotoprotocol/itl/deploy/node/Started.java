package org.kyotoprotocol.itl.deploy.node;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be ended in the reverse order whatever happens. */
public final class Started implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Started.class);
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  public synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** Ends every part, also when one of them fails to. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.error(
            "ITL-012 {} did not stop as it should; the record is not affected",
            part.getClass().getSimpleName(),
            e);
      }
    }
  }
}
