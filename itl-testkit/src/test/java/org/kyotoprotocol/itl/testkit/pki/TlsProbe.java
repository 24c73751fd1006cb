package org.kyotoprotocol.itl.testkit.pki;

import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A server with the ITL's certificate that looks at the certificate of one client. */
record TlsProbe(SandboxPki pki) {

  /** Connects as the client; gives the certificate that the server saw, or why it refused. */
  X509Certificate connect(Identity client) throws Exception {
    SSLContext server = context(pki.itl());
    try (SSLServerSocket listener =
        (SSLServerSocket)
            server
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setNeedClientAuth(true);
      CompletableFuture<X509Certificate> seen = new CompletableFuture<>();
      Thread acceptor = new Thread(() -> accept(listener, seen), "tls-probe");
      acceptor.start();
      try (SSLSocket socket =
          (SSLSocket)
              context(client)
                  .getSocketFactory()
                  .createSocket("localhost", listener.getLocalPort())) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(20_000);
        socket.startHandshake();
        socket.getInputStream().read();
        return seen.get(20, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        acceptor.join(20_000);
      }
    }
  }

  private static void accept(SSLServerSocket listener, CompletableFuture<X509Certificate> seen) {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.setSoTimeout(20_000);
      socket.startHandshake();
      seen.complete((X509Certificate) socket.getSession().getPeerCertificates()[0]);
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      seen.completeExceptionally(e);
    }
  }

  private SSLContext context(Identity identity) throws Exception {
    KeyStore store = identity.keyStore();
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, identity.keystorePassword().toCharArray());
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(
            Set.of(new TrustAnchor(pki.authority(), null)), new X509CertSelector());
    parameters.addCertStore(
        CertStore.getInstance(
            "Collection",
            new CollectionCertStoreParameters(
                List.of(PemFiles.readRevocationList(pki.revocationList())))));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(new CertPathTrustManagerParameters(parameters));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
