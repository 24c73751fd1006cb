package org.kyotoprotocol.itl.ws.tls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Plain words for why a TLS connection could not be set up or broke off. */
public final class HandshakeWords {
  private static final String NO_CERTIFICATE =
      "the peer presented no client certificate, or has none of an authority that we accept";

  /** Alerts of the peer (RFC 8446 section 6.2), by their name. */
  private static final Map<String, String> ALERTS =
      Map.ofEntries(
          Map.entry("bad_certificate", "our certificate is damaged or not acceptable"),
          Map.entry("unsupported_certificate", "our certificate is of a kind it does not accept"),
          Map.entry("certificate_revoked", "our certificate is revoked"),
          Map.entry("certificate_expired", "our certificate has expired"),
          Map.entry("certificate_unknown", "it does not accept our certificate"),
          Map.entry("certificate_required", "it requires a client certificate and got none"),
          Map.entry("unknown_ca", "it does not know the authority that issued our certificate"),
          Map.entry("access_denied", "it does not let our certificate in"),
          Map.entry("protocol_version", "it has no TLS version in common with us (1.2, 1.3)"),
          Map.entry("handshake_failure", "it has no common cipher or wants another certificate"),
          Map.entry("insufficient_security", "it asks for stronger ciphers than we offer"),
          Map.entry("unrecognized_name", "it does not know the host name it was called by"),
          Map.entry("internal_error", "it has an internal error"));

  /** Parts of the platform's messages and what they mean. */
  private static final List<Map.Entry<String, String>> LOCAL =
      List.of(
          Map.entry("Empty client certificate chain", NO_CERTIFICATE),
          Map.entry("Empty server certificate chain", "the peer presented no certificate"),
          Map.entry("null cert chain", NO_CERTIFICATE),
          Map.entry("are not accepted by server", "the peer offers neither TLS 1.2 nor TLS 1.3"),
          Map.entry("is not enabled or supported", "the peer offers neither TLS 1.2 nor TLS 1.3"),
          Map.entry("not accepted by client", "the peer offers neither TLS 1.2 nor TLS 1.3"),
          Map.entry("no cipher suites in common", "the peer has no cipher in common with us"),
          Map.entry("Unsupported or unrecognized SSL message", "the peer does not speak TLS"),
          Map.entry("plaintext connection", "the peer does not speak TLS"),
          Map.entry("Remote host terminated the handshake", "the peer broke off the handshake"),
          Map.entry("closed", "the peer broke off the handshake"));

  private HandshakeWords() {}

  /** Why TLS failed, if the failure is one of TLS. */
  public static Optional<String> of(Throwable failure) {
    Optional<String> tls = Optional.empty();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UntrustedCertificateException) {
        return Optional.of(t.getMessage());
      }
      if (tls.isEmpty() && t instanceof SSLException) {
        tls = Optional.of(words(String.valueOf(t.getMessage())));
      }
    }
    return tls;
  }

  private static String words(String message) {
    for (Map.Entry<String, String> alert : ALERTS.entrySet()) {
      if (message.contains("fatal alert: " + alert.getKey())
          || message.contains("(" + alert.getKey() + ") Received")) {
        return "the peer refused: " + alert.getValue() + " (TLS alert " + alert.getKey() + ")";
      }
    }
    return LOCAL.stream()
        .filter(entry -> message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("TLS failed: " + message);
  }
}
