package org.kyotoprotocol.itl.ws.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TLS identity, its authorities and revocation lists, replaceable while connections are open.
 * Connections and resumed sessions of peers from before a reload are caught by {@link
 * #clientRefusal}, which is asked for every request.
 */
public final class ReloadableTls {
  /** The only versions spoken in either direction (DES wire contract H6). */
  public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  private static final Logger LOG = LoggerFactory.getLogger(ReloadableTls.class);
  private static final Duration WARNINGS_EVERY = Duration.ofDays(1);

  private final TlsFiles files;
  private final Clock clock;
  private final SSLContext serverContext;
  private volatile States states;
  private String lastFault = "";
  private Instant lastWarned = Instant.MIN;

  /** The state in force and the one before, for handshakes that began with it. */
  private record States(TlsState current, TlsState previous, SSLContext clientContext) {
    Optional<TlsState> of(long generation) {
      return Stream.of(current, previous)
          .filter(state -> state.generation() == generation)
          .findFirst();
    }
  }

  private ReloadableTls(TlsFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
    TlsState first = new TlsState(1, files, TlsBytes.read(files));
    this.states = new States(first, first, clientContext(first));
    this.serverContext = context(() -> states.current(), generation -> states.of(generation));
  }

  /**
   * Reads the files.
   *
   * @throws TlsFileException if one of them cannot be used
   */
  public static ReloadableTls load(TlsFiles files) {
    return load(files, Clock.systemUTC());
  }

  /** As above; certificates are judged by that clock. */
  public static ReloadableTls load(TlsFiles files, Clock clock) {
    ReloadableTls tls = new ReloadableTls(files, clock);
    LOG.info("ITL-130 TLS identity {}", tls.ownCertificate().getSubjectX500Principal());
    tls.logWarnings();
    return tls;
  }

  /**
   * Reads the files again and uses them from the next handshake and the next request on. If one of
   * them cannot be used, everything stays as it was.
   *
   * @return false if nothing had changed
   * @throws TlsFileException naming the file, what is wrong with it and what to do
   */
  public synchronized boolean reload() {
    TlsBytes bytes = TlsBytes.read(files);
    TlsState old = states.current();
    if (bytes.sameAs(old.bytes())) {
      return false;
    }
    TlsState next = new TlsState(old.generation() + 1, files, bytes);
    states = new States(next, old, clientContext(next));
    LOG.info("ITL-131 TLS files reloaded, identity {}", next.own());
    logWarnings();
    return true;
  }

  /**
   * A tick: as {@link #reload()}, but a fault is logged, once until it changes. What runs out soon
   * is logged once a day.
   */
  public synchronized void reloadIfChanged() {
    try {
      reload();
      lastFault = "";
      if (lastWarned.isBefore(clock.instant().minus(WARNINGS_EVERY))) {
        logWarnings();
      }
    } catch (TlsFileException e) {
      if (!lastFault.equals(e.getMessage())) {
        lastFault = String.valueOf(e.getMessage());
        LOG.error("ITL-132 TLS files not reloaded, the old ones stay in force: {}", lastFault);
      }
    }
  }

  /** For listeners: always the same, each handshake uses the state in force. */
  public SSLContext serverContext() {
    return serverContext;
  }

  /**
   * For outbound calls: another one after each reload, so that whoever compares leaves connections
   * of the old one.
   */
  public SSLContext clientContext() {
    return states.clientContext();
  }

  /** What outbound connections have to ask for: our protocols, and that the host name is right. */
  public static SSLParameters clientParameters() {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(PROTOCOLS.toArray(String[]::new));
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return parameters;
  }

  /** Why the client certificate is not valid now, in plain words for the log; empty if it is. */
  public Optional<String> clientRefusal(X509Certificate[] chain) {
    return states.current().clientRefusal(chain, clock.instant());
  }

  /** The certificate that we present. */
  public X509Certificate ownCertificate() {
    return states.current().own().certificate();
  }

  /** What the operator should see to soon, in plain words. */
  public List<String> warnings() {
    return states.current().warnings(clock.instant());
  }

  private synchronized void logWarnings() {
    lastWarned = clock.instant();
    warnings().forEach(warning -> LOG.warn("ITL-133 {}", warning));
  }

  private SSLContext clientContext(TlsState state) {
    return context(() -> state, generation -> Optional.of(state));
  }

  private SSLContext context(
      Supplier<TlsState> current, LongFunction<Optional<TlsState>> byGeneration) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      KeyManager keys = new ReloadableKeys(current, byGeneration);
      TrustManager trust = new ReloadableTrust(current, clock);
      tls.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
      return tls;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform speaks TLS", e);
    }
  }
}
