package org.kyotoprotocol.itl.ws.tls;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** What will stop connections soon if nobody acts. */
final class ExpiryWarnings {
  private static final Duration CERTIFICATES = Duration.ofDays(30);
  private static final Duration LISTS = Duration.ofDays(2);

  private ExpiryWarnings() {}

  static List<String> of(OwnKey own, Authorities authorities, Instant now) {
    List<String> warnings = new ArrayList<>();
    own.chain().forEach(certificate -> add(warnings, "our", certificate, now));
    authorities.certificates().forEach(ca -> add(warnings, "the authorities'", ca, now));
    for (X509CRL list : authorities.lists()) {
      Date next = list.getNextUpdate();
      if (next != null && now.plus(LISTS).isAfter(next.toInstant())) {
        warnings.add(
            "the revocation list of '%s' must be renewed before %s: without it its peers are refused"
                .formatted(list.getIssuerX500Principal(), CertificateWords.time(next)));
      }
    }
    if (authorities.lists().isEmpty()) {
      warnings.add("no revocation list is configured: revoked certificates are not recognised");
    }
    return warnings;
  }

  private static void add(List<String> to, String whose, X509Certificate certificate, Instant now) {
    if (now.plus(CERTIFICATES).isAfter(certificate.getNotAfter().toInstant())) {
      to.add(
          "%s certificate '%s' expires on %s: renew it"
              .formatted(
                  whose,
                  certificate.getSubjectX500Principal().getName(),
                  CertificateWords.time(certificate.getNotAfter())));
    }
  }
}
