package org.kyotoprotocol.itl.ws.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Key manager over the state in force. An alias carries the generation that it was chosen in, so
 * that a handshake which a reload overtakes gets key and chain of one and the same state.
 */
final class ReloadableKeys extends X509ExtendedKeyManager {
  private final Supplier<TlsState> current;
  private final LongFunction<Optional<TlsState>> byGeneration;

  ReloadableKeys(Supplier<TlsState> current, LongFunction<Optional<TlsState>> byGeneration) {
    this.current = current;
    this.byGeneration = byGeneration;
  }

  @Override
  public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
    return choose(keys -> keys.chooseEngineClientAlias(types, issuers, engine));
  }

  @Override
  public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
    return choose(keys -> keys.chooseEngineServerAlias(type, issuers, engine));
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    return choose(keys -> keys.chooseClientAlias(types, issuers, socket));
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return choose(keys -> keys.chooseServerAlias(type, issuers, socket));
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return aliases(chooseClientAlias(new String[] {type}, issuers, null));
  }

  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return aliases(chooseServerAlias(type, issuers, null));
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return state(alias)
        .map(state -> state.own().chain().toArray(X509Certificate[]::new))
        .orElse(null);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return state(alias).map(state -> state.own().key()).orElse(null);
  }

  private String choose(Function<X509ExtendedKeyManager, String> choice) {
    TlsState state = current.get();
    return choice.apply(state.keys()) == null ? null : Long.toString(state.generation());
  }

  private Optional<TlsState> state(String alias) {
    return byGeneration.apply(Long.parseLong(alias));
  }

  private static String[] aliases(String alias) {
    return alias == null ? new String[0] : new String[] {alias};
  }
}
