package org.kyotoprotocol.itl.ws.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections on which a TLS handshake or the head of a request trickles in: every byte
 * resets the idle time-out, so that alone would let them live for days.
 */
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(SlowHeads.class);

  private final Scheduler scheduler;
  private final Duration limit;
  private final Map<Connection, Seen> seen = new ConcurrentHashMap<>();
  private volatile Scheduler.Task next;

  /**
   * A connection when it last came forward.
   *
   * @param heads complete heads received by then
   * @param bytes bytes received by then
   * @param waiting true if the head of a request is due since then
   */
  private record Seen(long heads, long bytes, boolean waiting, long nanoTime) {}

  SlowHeads(Scheduler scheduler, Duration limit) {
    this.scheduler = scheduler;
    this.limit = limit;
  }

  @Override
  protected void doStart() {
    sweepLater();
  }

  @Override
  protected void doStop() {
    Scheduler.Task task = next;
    if (task != null) {
      task.cancel();
    }
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof SslConnection)) {
      seen.put(connection, new Seen(0, 0, true, System.nanoTime()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    seen.remove(connection);
  }

  private void sweepLater() {
    long pause = Math.max(1, limit.toMillis() / 4);
    next = scheduler.schedule(this::sweep, pause, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    seen.forEach(this::look);
    if (isStarted() || isStarting()) {
      sweepLater();
    }
  }

  private void look(Connection connection, Seen before) {
    long heads = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    boolean serving = heads > connection.getMessagesOut();
    if (serving || heads > before.heads()) {
      seen.replace(connection, new Seen(heads, bytes, false, System.nanoTime()));
    } else if (!before.waiting()) {
      boolean began = bytes > before.bytes();
      seen.replace(connection, new Seen(heads, bytes, began, System.nanoTime()));
    } else if (System.nanoTime() - before.nanoTime() > limit.toNanos()) {
      LOG.warn(
          "ITL-144 Connection of {} closed: no complete request head within {} ms",
          connection.getEndPoint().getRemoteSocketAddress(),
          limit.toMillis());
      connection.getEndPoint().close();
    }
  }
}
