package org.kyotoprotocol.itl.ws.server;

import java.time.Duration;

/**
 * How a listener behaves. How long a body may be is a limit of the endpoint ({@link
 * org.kyotoprotocol.itl.ws.encoding.DecodingLimits}).
 *
 * @param address host name or address to listen on
 * @param port 0 for any free port
 * @param threads most threads that serve requests
 * @param connections most open connections, and so most requests that wait for a thread; what comes
 *     beyond waits in the system's own queue
 * @param idle after which a silent connection is closed
 * @param header within which the head of a request, and the TLS handshake of a new connection, must
 *     have arrived
 * @param headerBytes longest head of a request
 * @param bodyBytesPerSecond slowest average at which a body may arrive, after ten seconds of grace
 * @param stop how long running requests may take when the listener stops
 */
public record GatewaySettings(
    String address,
    int port,
    int threads,
    int connections,
    Duration idle,
    Duration header,
    int headerBytes,
    int bodyBytesPerSecond,
    Duration stop) {

  /** All local addresses, any free port; every other value as a production gateway wants it. */
  public static final GatewaySettings DEFAULT =
      new GatewaySettings(
          "0.0.0.0",
          0,
          64,
          1_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(15),
          16 * 1024,
          1_024,
          Duration.ofSeconds(30));

  public GatewaySettings {
    if (threads < 8 || connections < 1 || headerBytes < 1_024) {
      throw new IllegalArgumentException(
          "A listener needs at least 8 threads, a connection"
              + " and 1024 bytes for the heads of requests");
    }
    if (idle.toMillis() < 1 || header.toMillis() < 1 || stop.isNegative()) {
      throw new IllegalArgumentException("The time limits of a listener must be positive");
    }
  }

  /** The same on another address and port. */
  public GatewaySettings at(String newAddress, int newPort) {
    return new GatewaySettings(
        newAddress,
        newPort,
        threads,
        connections,
        idle,
        header,
        headerBytes,
        bodyBytesPerSecond,
        stop);
  }

  /** The same with another slowest rate of bodies. */
  public GatewaySettings withBodyRate(int newBytesPerSecond) {
    return new GatewaySettings(
        address, port, threads, connections, idle, header, headerBytes, newBytesPerSecond, stop);
  }

  /** The same with other times. */
  public GatewaySettings withTimes(Duration newIdle, Duration newHeader, Duration newStop) {
    return new GatewaySettings(
        address,
        port,
        threads,
        connections,
        newIdle,
        newHeader,
        headerBytes,
        bodyBytesPerSecond,
        newStop);
  }
}
