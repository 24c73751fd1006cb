package org.kyotoprotocol.itl.ws.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** One complete reading of the TLS files; never changes, a reload makes another one. */
final class TlsState {
  private static final String ALIAS = "itl";
  private static final int REMEMBERED = 1_000;

  private final long generation;
  private final TlsBytes bytes;
  private final OwnKey own;
  private final Authorities authorities;
  private final X509ExtendedKeyManager keys;
  private final X509ExtendedTrustManager trust;

  /** Chains found good, with the time at which that must be looked at again. */
  private final Map<List<X509Certificate>, Instant> good = new ConcurrentHashMap<>();

  TlsState(long generation, TlsFiles files, TlsBytes bytes) {
    this.generation = generation;
    this.bytes = bytes;
    this.own = OwnKey.read(files.key(), bytes);
    this.authorities = Authorities.read(files, bytes);
    this.keys = keyManager(own);
    this.trust = authorities.trustManager();
  }

  long generation() {
    return generation;
  }

  TlsBytes bytes() {
    return bytes;
  }

  OwnKey own() {
    return own;
  }

  Authorities authorities() {
    return authorities;
  }

  X509ExtendedKeyManager keys() {
    return keys;
  }

  X509ExtendedTrustManager trust() {
    return trust;
  }

  /**
   * Why the client certificate is not valid now, if it is not. Called for every request: the full
   * validation is repeated only when one of the dates that it rests on has passed.
   */
  Optional<String> clientRefusal(X509Certificate[] chain, Instant now) {
    Optional<String> outOfDate = CertificateWords.outOfDate(chain[0], now);
    if (outOfDate.isPresent()) {
      return outOfDate;
    }
    List<X509Certificate> key = List.of(chain);
    Instant until = good.get(key);
    if (until != null && now.isBefore(until)) {
      return Optional.empty();
    }
    try {
      trust.checkClientTrusted(chain, chain[0].getPublicKey().getAlgorithm());
      requireDepth(chain);
    } catch (CertificateException e) {
      return Optional.of(words(now).refusal(chain, CertificateUse.CLIENT, Optional.empty(), e));
    }
    if (good.size() >= REMEMBERED) {
      good.clear();
    }
    good.put(key, nextDate(key, now));
    return Optional.empty();
  }

  void requireDepth(X509Certificate[] chain) throws CertificateException {
    if (authorities.isTooDeep(chain)) {
      throw new CertificateException("The certificate chain is too long");
    }
  }

  CertificateWords words(Instant now) {
    return new CertificateWords(authorities, now);
  }

  List<String> warnings(Instant now) {
    return ExpiryWarnings.of(own, authorities, now);
  }

  private Instant nextDate(List<X509Certificate> chain, Instant now) {
    return Stream.concat(
            chain.stream().map(X509Certificate::getNotAfter),
            authorities.lists().stream().map(X509CRL::getNextUpdate))
        .filter(date -> date != null)
        .map(Date::toInstant)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private static X509ExtendedKeyManager keyManager(OwnKey own) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      char[] unused = new char[0];
      store.setKeyEntry(ALIAS, own.key(), unused, own.chain().toArray(X509Certificate[]::new));
      KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
      factory.init(store, unused);
      for (KeyManager manager : factory.getKeyManagers()) {
        if (manager instanceof X509ExtendedKeyManager extended) {
          return extended;
        }
      }
      throw new IllegalStateException("This Java has no X.509 key manager");
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Our own key cannot be used", e);
    }
  }
}
