package org.kyotoprotocol.itl.ws.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.security.auth.x500.X500Principal;

/**
 * Whom we trust: authorities and what they have revoked.
 *
 * @param lists none means that revocation is not checked
 */
record Authorities(List<X509Certificate> certificates, List<X509CRL> lists) {
  /** Certificates between the peer's and a trusted authority: chain depth 2 (wire contract H6). */
  static final int INTERMEDIATES = 1;

  Authorities {
    certificates = List.copyOf(certificates);
    lists = List.copyOf(lists);
  }

  static Authorities read(TlsFiles files, TlsBytes bytes) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Path file : files.authorities()) {
      certificates.addAll(Pem.of(file, bytes).certificates());
    }
    if (certificates.isEmpty()) {
      throw new TlsFileException(
          Path.of("certificate authorities"),
          "none is named in the settings",
          "Name the files with the authorities that peers are trusted by");
    }
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : files.revocationLists()) {
      lists.addAll(Pem.of(file, bytes).revocationLists());
    }
    return new Authorities(certificates, lists);
  }

  Optional<X509Certificate> named(X500Principal subject) {
    return certificates.stream()
        .filter(certificate -> certificate.getSubjectX500Principal().equals(subject))
        .findFirst();
  }

  List<X509CRL> listsOf(X500Principal issuer) {
    return lists.stream().filter(list -> list.getIssuerX500Principal().equals(issuer)).toList();
  }

  /** True if more intermediate certificates than allowed lead to the first trusted authority. */
  boolean isTooDeep(X509Certificate[] chain) {
    int depth = 0;
    while (depth < chain.length
        && !certificates.contains(chain[depth])
        && named(chain[depth].getIssuerX500Principal()).isEmpty()) {
      depth++;
    }
    return depth > INTERMEDIATES;
  }

  /** The platform's own PKIX validation, host names included, with our authorities and lists. */
  X509ExtendedTrustManager trustManager() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(parameters()));
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager extended) {
          return extended;
        }
      }
      throw new IllegalStateException("This Java has no PKIX trust manager");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The certificate authorities cannot be used", e);
    }
  }

  private PKIXBuilderParameters parameters() throws GeneralSecurityException {
    Set<TrustAnchor> anchors =
        certificates.stream()
            .map(certificate -> new TrustAnchor(certificate, null))
            .collect(Collectors.toSet());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
    parameters.setMaxPathLength(INTERMEDIATES);
    parameters.setRevocationEnabled(!lists.isEmpty());
    if (!lists.isEmpty()) {
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
      PKIXRevocationChecker checker =
          (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
      checker.setOptions(
          EnumSet.of(
              PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
      parameters.addCertPathChecker(checker);
    }
    return parameters;
  }
}
