package org.kyotoprotocol.itl.ws.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.BusinessClock;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.Failed;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.PeerTls;
import org.kyotoprotocol.itl.ws.delivery.ConnectionReport.Reached;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.EncodedCall;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.soap.RawSoapSender;
import org.kyotoprotocol.itl.ws.soap.SendOutcome;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.xsd.ProvideTimeRequest;
import org.kyotoprotocol.itl.xsd.ProvideTimeResponse;

/** Calls provideTime on a registry and says in plain words how it went (DES notices, section 7). */
public final class ConnectionTest {
  private static final Duration TOLERATED_DRIFT = Duration.ofSeconds(5);
  private static final Duration EXPIRY_NOTICE = Duration.ofDays(30);

  private final ClientSettings settings;
  private final EndpointRule rule;
  private final ReloadableTls tls;
  private final BusinessClock clock;
  private final MessageCodec codec = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);

  /**
   * @param settings how peers are called; with the context of {@code tls}
   * @param plainLoopback whether endpoints of this machine may speak plain HTTP; in a sandbox only
   * @param clock ours, against which the peer's is compared
   */
  public ConnectionTest(
      ClientSettings settings, boolean plainLoopback, ReloadableTls tls, BusinessClock clock) {
    this.settings = settings.with(tls::clientContext);
    this.rule = new EndpointRule(plainLoopback);
    this.tls = tls;
    this.clock = clock;
  }

  /**
   * Tests the connection; opens two connections of its own.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public ConnectionReport run(Registry registry) throws InterruptedException {
    if (registry.isStl()) {
      return new Failed(
          registry.code() + " is a supplementary transaction log, which has no provideTime",
          "Test registries only",
          Optional.empty());
    }
    Optional<String> objection = rule.objection(registry);
    if (objection.isPresent()) {
      return new Failed(
          objection.get(), "Correct the address recorded for the registry", Optional.empty());
    }
    URI endpoint = registry.endpoint().orElseThrow();
    TlsProbe.Result probe = new TlsProbe(tls, settings.connectTimeout()).probe(endpoint);
    return probe.failure().isPresent()
        ? probe.failure().get()
        : provideTime(registry.code(), endpoint, probe.tls());
  }

  private ConnectionReport provideTime(RegistryCode registry, URI endpoint, Optional<PeerTls> peer)
      throws InterruptedException {
    RawSoapSender sender = new RawSoapSender(DesPort.REGISTRY, endpoint, settings);
    Instant sent = clock.now();
    EncodedCall call = codec.request(Operation.PROVIDE_TIME.wireName(), request(registry, sent));
    long started = System.nanoTime();
    SendOutcome outcome = sender.send(call);
    Duration roundTrip = Duration.ofNanos(System.nanoTime() - started);
    if (!(outcome instanceof SendOutcome.Answered answered)) {
      return AnswerWords.failed(outcome, endpoint, peer);
    }
    Instant systemTime = answered.as(ProvideTimeResponse.class).getSystemTime();
    Duration drift = Duration.between(sent.plus(roundTrip.dividedBy(2)), systemTime);
    return new Reached(endpoint, roundTrip, systemTime, drift, peer, warnings(drift, peer));
  }

  private static ProvideTimeRequest request(RegistryCode registry, Instant now) {
    ProvideTimeRequest request = new ProvideTimeRequest();
    request.setFrom(RegistryCode.ITL.value());
    request.setTo(registry.value());
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setITLSystemTime(now);
    return request;
  }

  private static List<String> warnings(Duration drift, Optional<PeerTls> peer) {
    List<String> warnings = new ArrayList<>();
    if (drift.abs().compareTo(TOLERATED_DRIFT) > 0) {
      warnings.add(
          "its clock is %d s %s ours: one of the two needs to be set"
              .formatted(drift.abs().toSeconds(), drift.isNegative() ? "behind" : "ahead of"));
    }
    peer.filter(one -> one.notAfter().isBefore(Instant.now().plus(EXPIRY_NOTICE)))
        .ifPresent(one -> warnings.add("its certificate expires on " + one.notAfter()));
    return warnings;
  }
}
