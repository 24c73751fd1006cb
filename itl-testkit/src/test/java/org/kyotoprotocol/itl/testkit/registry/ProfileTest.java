package org.kyotoprotocol.itl.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.registry.World.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.testkit.registry.book.LocalStatus;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Proposals;
import org.kyotoprotocol.itl.xsd.ArrayOfEvaluationResult;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;

/** What the profiles change, seen on the wire. */
@TestInstance(Lifecycle.PER_CLASS)
class ProfileTest {
  private World world;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    world =
        new World(
            directory,
            Map.of(
                "GB", RegistryProfile.R,
                "JP", RegistryProfile.DES,
                "NZ", RegistryProfile.FLAT,
                "CDM", RegistryProfile.R_KEPT_CONNECTIONS));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void registryRSpeaksAxisOverHttp10WithCredentialsUnasked() throws Exception {
    ReceivedCall call = proposalOf("GB");

    assertThat(call.protocol()).isEqualTo("HTTP/1.0");
    assertThat(call.headers())
        .containsEntry("SOAPAction", "\"acceptProposal\"")
        .containsEntry("Content-Type", "text/xml; charset=utf-8")
        .containsKeys("Content-Length", "Authorization")
        .doesNotContainKeys("Connection", "Transfer-Encoding");
    assertThat(call.headers().get("Authorization")).startsWith("Basic ");
    assertThat(call.envelope()).contains("<multiRef id=\"id0\"", "href=\"#id0\"");
    assertThat(call.clientCertificate()).contains("CN=GB");
  }

  @Test
  void aFlatRegistrySpeaksHttp11WithoutReferences() throws Exception {
    ReceivedCall call = proposalOf("NZ");

    assertThat(call.protocol()).isEqualTo("HTTP/1.1");
    assertThat(call.envelope()).doesNotContain("href", "multiRef");
    assertThat(call.clientCertificate()).contains("CN=NZ");
  }

  @Test
  void aSandboxRegistrySpeaksReferencesOverKeptConnections() throws Exception {
    ReceivedCall call = proposalOf("CDM");

    assertThat(call.protocol()).isEqualTo("HTTP/1.1");
    assertThat(call.envelope()).contains("multiRef");
    assertThat(call.proposal().getProposedTransaction().getAcquiringRegistryAccountType())
        .as("the CDM registry issues into its pending account")
        .isEqualTo(AccountType.PENDING.code());
  }

  @Test
  void aRegistryAfterTheDesReportsFiveAfterARefusal() throws Exception {
    Submission submission = issue("JP", 5_000);
    world.log.next();

    world.tell("JP", submission.transactionIdentifier(), 3, 5008);

    assertThat(world.log.next()).hasToString("5 of " + submission.transactionIdentifier());
    assertThat(await(submission).status()).isEqualTo(LocalStatus.TERMINATED);
  }

  @Test
  void aRegistryAfterTheDesRefusesWithCodesWhatRegistryRTakes() throws Exception {
    assertThat(world.tell("JP", "JP999999", 4)).containsExactly(3002);

    Submission submission = issue("JP", 6_000);
    world.log.next();
    world.tell("JP", submission.transactionIdentifier(), 2);
    world.log.next();
    assertThat(world.tell("JP", submission.transactionIdentifier(), 2)).containsExactly(3003);

    ProposalRequest forwarded =
        World.forwarded(
            "JP", Proposals.inbound("NZ777777", "NZ", "JP", SerialBlock.of("NZ", 1, 9)));
    assertThat(world.forward("JP", forwarded)).containsExactly(1);
    world.log.next();
    assertThat(world.forward("JP", forwarded)).containsExactly(3001);

    NotificationRequest misdirected = new NotificationRequest();
    misdirected.setFrom("GB");
    misdirected.setTo("JP");
    misdirected.setMajorVersion(1);
    misdirected.setMinorVersion(1);
    misdirected.setTransactionIdentifier("NZ777777");
    misdirected.setTransactionStatus(7);
    misdirected.setEvaluationResult(new ArrayOfEvaluationResult());
    assertThat(world.tell("JP", misdirected)).containsExactly(1033);
  }

  private ReceivedCall proposalOf(String code) throws Exception {
    Submission submission = issue(code, 1);
    ReceivedCall call = world.log.next();
    assertThat(call).hasToString("proposal of " + submission.transactionIdentifier());
    world.tell(code, submission.transactionIdentifier(), 7);
    await(submission);
    return call;
  }

  private Submission issue(String code, long start) {
    String origin = code.equals("CDM") ? "CN" : code;
    return world
        .registry(code)
        .propose(Order.issue(SerialBlock.of(origin, start, start + 99), World.aau()));
  }
}
