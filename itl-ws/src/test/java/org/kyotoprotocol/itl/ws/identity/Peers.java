package org.kyotoprotocol.itl.ws.identity;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.registry.CredentialDirectory;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.Credentials.AcceptedCertificate;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryDirectory;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;

/** Peers and their credentials in memory; the rest of the store is not there. */
public final class Peers implements UnitOfWork, CredentialDirectory, RegistryDirectory {
  private static final int FEW_ITERATIONS = 1_000;

  private final Map<RegistryCode, Credentials> credentials = new ConcurrentHashMap<>();
  private volatile boolean failing;

  /** Accepts the certificates and the user {@code <code>-user} with that password. */
  public Peers accept(String code, String password, TestCertificate... certificates) {
    save(
        new Credentials(
            new RegistryCode(code),
            List.of(certificates).stream()
                .map(TestCertificate::certificate)
                .map(c -> new AcceptedCertificate(Fingerprint.of(c), c.getNotAfter().toInstant()))
                .toList(),
            code + "-user",
            PasswordHash.of(password, FEW_ITERATIONS)));
    return this;
  }

  /** From now on the store cannot be reached. */
  public void fail() {
    failing = true;
  }

  @Override
  public <T> T inTransaction(Function<Store, T> work) {
    if (failing) {
      throw new IllegalStateException("The database is gone");
    }
    return work.apply(store());
  }

  @Override
  public Optional<Credentials> byCertificate(String fingerprint) {
    return credentials.values().stream()
        .filter(
            one -> one.certificates().stream().anyMatch(c -> c.fingerprint().equals(fingerprint)))
        .findFirst();
  }

  @Override
  public Optional<Credentials> of(RegistryCode registry) {
    return Optional.ofNullable(credentials.get(registry));
  }

  @Override
  public void save(Credentials changed) {
    credentials.put(changed.registry(), changed);
  }

  @Override
  public Optional<Registry> find(RegistryCode code) {
    return all().stream().filter(registry -> registry.code().equals(code)).findFirst();
  }

  @Override
  public List<Registry> all() {
    return credentials.keySet().stream().sorted().map(Peers::registry).toList();
  }

  @Override
  public void save(Registry registry) {
    throw new UnsupportedOperationException();
  }

  private static Registry registry(RegistryCode code) {
    return new Registry(
        code, RegistryKind.PARTY, OperatingState.LIVE, Optional.empty(), Optional.empty());
  }

  /** Whatever else a store offers is not there. */
  private Store store() {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, port, arguments) -> {
              if (port.getReturnType().isInstance(this)) {
                return this;
              }
              throw new UnsupportedOperationException(port.getName());
            });
  }
}
