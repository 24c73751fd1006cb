package org.kyotoprotocol.itl.testkit.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.soap.RawSoapSender;
import org.kyotoprotocol.itl.ws.soap.SendOutcome;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.xsd.ArrayOfEvaluationResult;
import org.kyotoprotocol.itl.xsd.EvaluationResult;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.NotificationResponse;
import org.kyotoprotocol.itl.xsd.ProposalRequest;
import org.kyotoprotocol.itl.xsd.ProposalResponse;

/** Simulated registries and a scripted log around them, over real mutual TLS. */
final class World implements AutoCloseable {
  static final Instant NOW = Instant.parse("2010-06-01T00:00:00Z");
  static final SerialBlock ISSUED = SerialBlock.of("GB", 1, 1000);

  private final Path directory;
  private final Map<String, RegistryProfile> profiles;
  final SandboxPki pki;
  ScriptedLog log;
  RegistryHost host;

  World(Path directory, Map<String, RegistryProfile> profiles) throws IOException {
    this.directory = directory;
    this.profiles = new TreeMap<>(profiles);
    this.pki = SandboxPki.open(directory.resolve("pki"), profiles.keySet(), List.of());
    log = new ScriptedLog(pki);
    startRegistries();
    host.connect(log.address());
  }

  void startRegistries() throws IOException {
    host =
        RegistryHost.start(
            pki,
            directory.resolve("books"),
            GatewaySettings.DEFAULT.at("localhost", 0),
            profiles,
            InstantSource.fixed(NOW));
  }

  /** The log goes away, and comes back at the same address only when told to. */
  int stopLog() {
    log.close();
    return log.address().getPort();
  }

  RegistrySimulator registry(String code) {
    return host.registry(code);
  }

  /** Gives GB its first 1,000 AAU. */
  void issue() throws Exception {
    Submission issuance = registry("GB").propose(Order.issue(ISSUED, aau()));
    log.next();
    tell("GB", issuance.transactionIdentifier(), 2);
    log.next();
    await(issuance);
  }

  static Outcome await(Submission submission) throws Exception {
    return submission.outcome().get(60, TimeUnit.SECONDS);
  }

  static UnitAttributes aau() {
    return new UnitAttributes(
        UnitType.AAU,
        0,
        1,
        1,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** The log tells a registry a status; gives the result and codes that the registry answered. */
  List<Integer> tell(String code, String transactionIdentifier, int status, int... responseCodes)
      throws Exception {
    NotificationRequest request = new NotificationRequest();
    request.setFrom("ITL");
    request.setTo(code);
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setTransactionIdentifier(transactionIdentifier);
    request.setTransactionStatus(status);
    request.setPartyType(3);
    request.setEvaluationResult(new ArrayOfEvaluationResult());
    for (int responseCode : responseCodes) {
      EvaluationResult result = new EvaluationResult();
      result.setResponseCode(responseCode);
      request.getEvaluationResult().getItem().add(result);
    }
    return tell(code, request);
  }

  List<Integer> tell(String code, NotificationRequest request) throws Exception {
    NotificationResponse response =
        answered(call(code, "acceptNotification", request)).as(NotificationResponse.class);
    return response.getResultIdentifier() == 1 ? List.of(1) : response.getResponseCodes().getItem();
  }

  /** The log forwards a proposal; 1, or the codes that the registry answered. */
  List<Integer> forward(String code, Proposal proposal) throws Exception {
    return forward(code, forwarded(code, proposal));
  }

  List<Integer> forward(String code, ProposalRequest request) throws Exception {
    ProposalResponse response =
        answered(call(code, "acceptProposal", request)).as(ProposalResponse.class);
    return response.getResultIdentifier() == 1 ? List.of(1) : response.getResponseCodes().getItem();
  }

  static ProposalRequest forwarded(String code, Proposal proposal) {
    ProposalRequest request = new ProposalRequest();
    request.setFrom("ITL");
    request.setTo(code);
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setProposedTransaction(ProposalMapping.toWire(proposal));
    return request;
  }

  SendOutcome call(String code, String operation, Object request) throws Exception {
    ReloadableTls tls = pki.tls(pki.itl());
    MessageCodec codec = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
    return new RawSoapSender(
            DesPort.REGISTRY,
            host.endpoint(code),
            ClientSettings.defaults().with(tls::clientContext))
        .send(codec.request(operation, request));
  }

  static SendOutcome.Answered answered(SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Answered answered) {
      return answered;
    }
    throw new AssertionError(outcome.words());
  }

  @Override
  public void close() {
    host.close();
    log.close();
  }
}
