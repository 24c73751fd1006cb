package org.kyotoprotocol.itl.ws.tls;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * Plain words for why a certificate is refused, for the operator and the log, never for the peer.
 * The decision itself is the platform's PKIX validation; this only explains it.
 */
final class CertificateWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int SAN_DNS = 2;
  private static final int SAN_IP = 7;

  private final Authorities authorities;
  private final Instant now;

  CertificateWords(Authorities authorities, Instant now) {
    this.authorities = authorities;
    this.now = now;
  }

  /**
   * Why the chain was refused.
   *
   * @param host the name that a server was called by
   */
  String refusal(
      X509Certificate[] chain, CertificateUse use, Optional<String> host, Throwable why) {
    if (chain == null || chain.length == 0) {
      return "no certificate was presented";
    }
    return Stream.of(chain)
        .map(certificate -> outOfDate(certificate, now).or(() -> revoked(certificate)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> issuer(chain))
        .or(() -> Stream.of(chain).map(this::list).flatMap(Optional::stream).findFirst())
        .or(() -> depth(chain))
        .or(() -> use(chain[0], use))
        .or(() -> host.flatMap(name -> name(chain[0], name, why)))
        .orElseGet(() -> name(chain[0]) + " is not trusted: " + why.getMessage());
  }

  static Optional<String> outOfDate(X509Certificate certificate, Instant now) {
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return Optional.of(name(certificate) + " expired on " + time(certificate.getNotAfter()));
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of(
          name(certificate) + " is not valid before " + time(certificate.getNotBefore()));
    }
    return Optional.empty();
  }

  private Optional<String> revoked(X509Certificate certificate) {
    for (X509CRL list : authorities.listsOf(certificate.getIssuerX500Principal())) {
      X509CRLEntry entry = list.getRevokedCertificate(certificate);
      if (entry != null) {
        return Optional.of(
            name(certificate) + " was revoked on " + time(entry.getRevocationDate()));
      }
    }
    return Optional.empty();
  }

  /** Not covered by a current revocation list, although lists are configured. */
  private Optional<String> list(X509Certificate certificate) {
    X500Principal issuer = certificate.getIssuerX500Principal();
    if (authorities.lists().isEmpty() || authorities.certificates().contains(certificate)) {
      return Optional.empty();
    }
    List<X509CRL> lists = authorities.listsOf(issuer);
    if (lists.isEmpty()) {
      return Optional.of(
          "there is no revocation list of '"
              + issuer
              + "', which issued "
              + name(certificate)
              + ": add it to the configured lists");
    }
    return lists.stream()
        .map(X509CRL::getNextUpdate)
        .filter(next -> next != null && now.isAfter(next.toInstant()))
        .findFirst()
        .map(next -> "the revocation list of '" + issuer + "' is out of date since " + time(next));
  }

  private Optional<String> issuer(X509Certificate[] chain) {
    X509Certificate last = chain[chain.length - 1];
    boolean known =
        Stream.of(chain)
            .anyMatch(
                certificate ->
                    authorities.certificates().contains(certificate)
                        || authorities.named(certificate.getIssuerX500Principal()).isPresent());
    return known
        ? Optional.empty()
        : Optional.of(
            name(chain[0])
                + " was issued by '"
                + last.getIssuerX500Principal()
                + "', which is not among our certificate authorities");
  }

  private Optional<String> depth(X509Certificate[] chain) {
    return authorities.isTooDeep(chain)
        ? Optional.of(
            "the chain of "
                + name(chain[0])
                + " has more than "
                + Authorities.INTERMEDIATES
                + " certificate between it and a trusted authority")
        : Optional.empty();
  }

  private static Optional<String> use(X509Certificate certificate, CertificateUse use) {
    boolean[] keyUsage = certificate.getKeyUsage();
    try {
      boolean signs = keyUsage == null || keyUsage[0] || use == CertificateUse.SERVER;
      return signs && use.permittedBy(certificate.getExtendedKeyUsage())
          ? Optional.empty()
          : Optional.of(name(certificate) + " is not made out for use " + use);
    } catch (CertificateParsingException e) {
      return Optional.of(name(certificate) + " has an unreadable extended key usage");
    }
  }

  /** The platform found no other fault than the name when it says so. */
  private static Optional<String> name(X509Certificate certificate, String host, Throwable why) {
    String message = String.valueOf(why.getMessage());
    return why instanceof CertificateException && message.contains("name")
        ? Optional.of(
            name(certificate)
                + " is made out for "
                + String.join(", ", hostNames(certificate))
                + " and not for "
                + host)
        : Optional.empty();
  }

  private static List<String> hostNames(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      if (alternatives != null) {
        for (List<?> alternative : alternatives) {
          int kind = (Integer) alternative.get(0);
          if (kind == SAN_DNS || kind == SAN_IP) {
            names.add(String.valueOf(alternative.get(1)));
          }
        }
      }
    } catch (CertificateParsingException e) {
      names.add("unreadable names");
    }
    return names.isEmpty() ? List.of(certificate.getSubjectX500Principal().getName()) : names;
  }

  private static String name(X509Certificate certificate) {
    return "the certificate '" + certificate.getSubjectX500Principal().getName() + "'";
  }

  static String time(Date date) {
    return TIME.format(date.toInstant());
  }
}
