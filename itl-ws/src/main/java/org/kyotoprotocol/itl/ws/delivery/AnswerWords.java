package org.kyotoprotocol.itl.ws.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.Failed;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.PeerTls;
import org.kyotoprotocol.itl.ws.soap.SendOutcome;

/** What an operator can do about a call that got no valid answer. */
final class AnswerWords {
  private static final int LOOKED_AT = 2_000;

  private AnswerWords() {}

  static Failed failed(SendOutcome outcome, URI endpoint, Optional<PeerTls> tls) {
    if (outcome instanceof SendOutcome.Unreadable unreadable) {
      return unreadable(unreadable, endpoint, tls);
    }
    if (outcome instanceof SendOutcome.Faulted) {
      return new Failed(
          outcome.words(), "Ask the registry's administrator what its log says about it", tls);
    }
    if (outcome instanceof SendOutcome.TimedOut) {
      return new Failed(
          outcome.words(), "Ask the registry's administrator whether its application hangs", tls);
    }
    return new Failed(
        outcome.words(),
        "Ask the registry's administrator whether its gateway accepts our certificate",
        tls);
  }

  private static Failed unreadable(
      SendOutcome.Unreadable answer, URI endpoint, Optional<PeerTls> tls) {
    int status = answer.status();
    if (status == 401) {
      return new Failed(
          "the registry refused our user name or password (HTTP 401)",
          "Set the Basic credentials that were agreed with the registry",
          tls);
    }
    if (status == 403) {
      return new Failed(
          "the registry let us connect, but refused us (HTTP 403)",
          "Ask its administrator to accept our certificate, our user and our address",
          tls);
    }
    if (status == 404 || status == 405) {
      return new Failed(
          "nothing takes messages at " + endpoint.getPath() + " (HTTP " + status + ")",
          "Check the path in the address recorded for the registry",
          tls);
    }
    if (status >= 500) {
      return new Failed(
          "the registry or its gateway failed (HTTP " + status + ", no SOAP fault)",
          "Ask its administrator whether the application behind the gateway is up",
          tls);
    }
    if (isHtml(answer.bytes())) {
      return new Failed(
          "a web page answered instead of a SOAP service (HTTP " + status + ")",
          "Check the address recorded for the registry, and whether a proxy is in the way",
          tls);
    }
    return new Failed(answer.words(), "Show the registry's administrator what it answered", tls);
  }

  private static boolean isHtml(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.contains("<html") || lower.contains("<!doctype html");
  }
}
