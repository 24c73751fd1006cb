package org.kyotoprotocol.itl.ws.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trust manager over the state in force; a refusal is explained in plain words. */
final class ReloadableTrust extends X509ExtendedTrustManager {
  private final Supplier<TlsState> current;
  private final Clock clock;

  ReloadableTrust(Supplier<TlsState> current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  /** One form of the platform's validation. */
  @FunctionalInterface
  private interface Validation {
    void by(X509ExtendedTrustManager manager) throws CertificateException;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, CertificateUse.CLIENT, null, m -> m.checkClientTrusted(chain, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    SSLSession session = engine == null ? null : engine.getHandshakeSession();
    check(chain, CertificateUse.SERVER, session, m -> m.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, CertificateUse.CLIENT, null, m -> m.checkClientTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    SSLSession session = socket instanceof SSLSocket tls ? tls.getHandshakeSession() : null;
    check(chain, CertificateUse.SERVER, session, m -> m.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, CertificateUse.CLIENT, null, m -> m.checkClientTrusted(chain, type));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, CertificateUse.SERVER, null, m -> m.checkServerTrusted(chain, type));
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return current.get().authorities().certificates().toArray(X509Certificate[]::new);
  }

  private void check(
      X509Certificate[] chain, CertificateUse use, SSLSession session, Validation validation)
      throws CertificateException {
    TlsState state = current.get();
    try {
      validation.by(state.trust());
      state.requireDepth(chain);
      // The platform trusts a certificate that is itself an authority without a look at its dates.
      chain[0].checkValidity(Date.from(clock.instant()));
    } catch (CertificateException e) {
      Optional<String> host = Optional.ofNullable(session).map(SSLSession::getPeerHost);
      String words = state.words(clock.instant()).refusal(chain, use, host, e);
      throw new UntrustedCertificateException(words, e);
    }
  }
}
