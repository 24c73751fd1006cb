package org.kyotoprotocol.itl.testkit.pki;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * The public key infrastructure of a sandbox, kept in a directory: made at the first start, found
 * again later.
 *
 * <pre>
 * ca.pem  ca.key.pem  ca.crl.pem      the authority and its revocation list
 * itl/                                identity of the ITL
 * GB/                                 identity of a registry, and its Basic credentials
 *   certificate.pem  key.pem  keystore.p12  keystore.password  basic.user  basic.password
 * GB-2/                               its second certificate, after a renewal
 * </pre>
 */
public final class SandboxPki {
  private static final KeyPurposeId[] BOTH_ENDS = {
    KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth
  };
  private static final KeyPurposeId[] SERVER_ONLY = {KeyPurposeId.id_kp_serverAuth};
  private static final String ITL = "itl";
  private static final Duration DAY = Duration.ofDays(1);

  private final Path directory;
  private final CertificateAuthority authority;
  private final Set<String> hostNames;

  private SandboxPki(Path directory, Set<String> hostNames) {
    this.directory = directory;
    this.authority = CertificateAuthority.open(directory);
    this.hostNames = hostNames;
  }

  /**
   * Opens the directory and makes what is missing in it.
   *
   * @param registryCodes registries that need certificate and credentials
   * @param hostNames names and addresses, besides localhost and 127.0.0.1, under which the ITL and
   *     the registries are reached
   * @throws IllegalStateException if a file in the directory cannot be read
   */
  public static SandboxPki open(
      Path directory, Collection<String> registryCodes, Collection<String> hostNames) {
    PrivateFiles.createDirectories(directory);
    SandboxPki pki = new SandboxPki(directory.toAbsolutePath(), new TreeSet<>(hostNames));
    pki.ensure(ITL, "ITL");
    registryCodes.forEach(code -> pki.ensure(code, code));
    return pki;
  }

  /** PEM file with the authority's certificate: what every peer trusts. */
  public Path authorityCertificate() {
    return directory.resolve("ca.pem");
  }

  /** The authority's certificate. */
  public X509Certificate authority() {
    return authority.certificate();
  }

  /** PEM file with the revocation list; replaced in one step when a certificate is revoked. */
  public Path revocationList() {
    return authority.revocationList();
  }

  /** Server and client certificate of the ITL. */
  public Identity itl() {
    return identity(ITL).read();
  }

  /** Basic credentials that the ITL shows when it calls a registry (DES wire contract H5). */
  public BasicCredentials itlCredentials() {
    return identity(ITL).credentials();
  }

  /** The newest certificate of the registry. */
  public Identity registry(String code) {
    List<Identity> all = registryIdentities(code);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("This sandbox has no certificate for " + code);
    }
    return all.get(all.size() - 1);
  }

  /** All certificates of the registry, oldest first: more than one after a renewal. */
  public List<Identity> registryIdentities(String code) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> identity(numbered(code, number)))
        .takeWhile(IdentityDirectory::exists)
        .map(IdentityDirectory::read)
        .toList();
  }

  /** Basic credentials of the registry. */
  public BasicCredentials credentials(String code) {
    return identity(code).credentials();
  }

  /** Makes one more certificate for the registry; the older ones stay valid. */
  public Identity renew(String code) {
    IdentityDirectory next = identity(numbered(code, registryIdentities(code).size() + 1));
    make(next, code);
    return next.read();
  }

  /** Puts the certificate on the revocation list. */
  public void revoke(X509Certificate certificate) {
    authority.revoke(certificate);
  }

  /** Makes a certificate of the registry that must be refused. */
  public Identity flawed(String code, Flaw flaw) {
    Instant now = Instant.now();
    Instant from = flaw == Flaw.NOT_YET_VALID ? now.plus(DAY) : now.minus(DAY.multipliedBy(30));
    Instant to = flaw == Flaw.EXPIRED ? now.minus(DAY) : now.plus(CertificateAuthority.LEAF_LIFE);
    CertificateAuthority signer =
        flaw == Flaw.FOREIGN_AUTHORITY ? CertificateAuthority.foreign() : authority;
    KeyPurposeId[] purposes = flaw == Flaw.NOT_FOR_CLIENTS ? SERVER_ONLY : BOTH_ENDS;
    KeyPair pair = Certificates.newKeyPair();
    IdentityDirectory home = identity(code + "-" + flaw.name().toLowerCase(Locale.ROOT));
    home.write(
        pair,
        signer.issue(code, pair.getPublic(), hostNames, from, to, purposes),
        signer.certificate());
    return home.read();
  }

  private void ensure(String name, String commonName) {
    IdentityDirectory home = identity(name);
    if (!home.exists() || !Certificates.covers(home.read().x509(), hostNames)) {
      make(home, commonName);
    }
    home.ensureCredentials(commonName);
  }

  private void make(IdentityDirectory home, String commonName) {
    KeyPair pair = Certificates.newKeyPair();
    Instant from = CertificateAuthority.backdated();
    Instant to = from.plus(CertificateAuthority.LEAF_LIFE);
    home.write(
        pair,
        authority.issue(commonName, pair.getPublic(), hostNames, from, to, BOTH_ENDS),
        authority.certificate());
  }

  private IdentityDirectory identity(String name) {
    return new IdentityDirectory(directory.resolve(name));
  }

  private static String numbered(String code, int number) {
    return number == 1 ? code : code + "-" + number;
  }
}
