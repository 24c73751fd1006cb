package org.kyotoprotocol.itl.ws.identity;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.ws.identity.Identification.Identified;
import org.kyotoprotocol.itl.ws.identity.Identification.Refused;

/**
 * Identifies the caller of one request. Nothing is carried over from the connection: session
 * resumption and keep-alive outlive a revocation (DES wire contract H4, H6).
 */
public final class PeerIdentity {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final UnitOfWork unitOfWork;
  private final Function<X509Certificate[], Optional<String>> certificateRefusal;
  private final PasswordVerifier passwords = new PasswordVerifier();

  /**
   * @param certificateRefusal why a certificate chain is not valid now, empty if it is
   */
  public PeerIdentity(
      UnitOfWork unitOfWork, Function<X509Certificate[], Optional<String>> certificateRefusal) {
    this.unitOfWork = unitOfWork;
    this.certificateRefusal = certificateRefusal;
  }

  /**
   * Identifies the caller.
   *
   * @param chain certificates of the TLS session, the peer's first; null or empty if there are none
   * @param authorization the Authorization header, or null
   */
  public Identification identify(X509Certificate[] chain, String authorization) {
    if (chain == null || chain.length == 0) {
      return new Refused(FORBIDDEN, "ITL-121", "no client certificate was presented");
    }
    Optional<String> refusal = certificateRefusal.apply(chain);
    if (refusal.isPresent()) {
      return new Refused(FORBIDDEN, "ITL-121", refusal.get());
    }
    String fingerprint = Fingerprint.of(chain[0]);
    Optional<Credentials> owner = inStore(s -> s.credentials().byCertificate(fingerprint));
    if (owner.isEmpty()) {
      return new Refused(
          FORBIDDEN,
          "ITL-122",
          "the certificate '%s' (SHA-256 %s) is accepted for no registry"
              .formatted(chain[0].getSubjectX500Principal().getName(), fingerprint));
    }
    return BasicUser.of(authorization)
        .map(user -> identify(owner.get(), user))
        .orElseGet(
            () ->
                new Refused(
                    UNAUTHORIZED,
                    "ITL-123",
                    "the certificate is that of %s, but HTTP Basic credentials are missing or unreadable"
                        .formatted(owner.get().registry())));
  }

  private Identification identify(Credentials owner, BasicUser user) {
    // A foreign user name costs the same derivation as the right one, so time tells nothing.
    boolean right = passwords.matches(user.password(), owner.passwordHash());
    if (user.name().equals(owner.basicUser())) {
      return right
          ? new Identified(owner.registry())
          : new Refused(
              UNAUTHORIZED,
              "ITL-124",
              "the certificate is that of %s, but the password of its user is wrong"
                  .formatted(owner.registry()));
    }
    Optional<Credentials> other =
        ownerOf(user.name())
            .filter(found -> passwords.matches(user.password(), found.passwordHash()));
    return other.isPresent()
        ? new Refused(
            FORBIDDEN,
            "ITL-125",
            "the certificate is that of %s, but user and password are those of %s"
                .formatted(owner.registry(), other.get().registry()))
        : new Refused(
            UNAUTHORIZED,
            "ITL-124",
            "the certificate is that of %s, but the user '%s' is not"
                .formatted(owner.registry(), user.printable()));
  }

  private Optional<Credentials> ownerOf(String basicUser) {
    return inStore(
        store ->
            store.registries().all().stream()
                .map(Registry::code)
                .flatMap(code -> store.credentials().of(code).stream())
                .filter(credentials -> credentials.basicUser().equals(basicUser))
                .findFirst());
  }

  private <T> T inStore(Function<Store, T> work) {
    return unitOfWork.inTransaction(work);
  }
}
