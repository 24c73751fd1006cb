package org.kyotoprotocol.itl.ws.soap;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.kyotoprotocol.itl.ws.tls.HandshakeWords;

/** Says in plain words why a peer could not be reached, and whether it may have the message. */
final class TransportFailure {
  private TransportFailure() {}

  static SendOutcome outcome(Throwable failure, URI endpoint, ClientSettings settings) {
    String peer = endpoint.getHost() + ":" + endpoint.getPort();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpConnectTimeoutException) {
        return new SendOutcome.NotSent(
            "no connection to " + peer + " within " + words(settings.connectTimeout()));
      }
      if (cause instanceof HttpTimeoutException) {
        return new SendOutcome.TimedOut(noAnswerIn(settings.readTimeout()));
      }
      if (cause instanceof SSLHandshakeException) {
        return new SendOutcome.NotSent(
            "no TLS session with " + peer + ": " + HandshakeWords.of(cause).orElseThrow());
      }
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return new SendOutcome.NotSent("the host name " + endpoint.getHost() + " is unknown");
      }
    }
    if (failure instanceof ConnectException) {
      // The JDK's client often says no more than that.
      String detail = failure.getMessage() == null ? "refused" : failure.getMessage();
      return new SendOutcome.NotSent("no connection to " + peer + ": " + detail);
    }
    return new SendOutcome.ConnectionLost(
        "the connection to "
            + peer
            + " broke"
            + (failure.getMessage() == null ? "" : ": " + failure.getMessage()));
  }

  static String noAnswerIn(Duration readTimeout) {
    return "no complete answer within " + words(readTimeout);
  }

  private static String words(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
