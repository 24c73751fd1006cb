package org.kyotoprotocol.itl.testkit.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.testkit.registry.World.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Proposals;
import org.kyotoprotocol.itl.testkit.registry.book.Units;
import org.kyotoprotocol.itl.testkit.wire.WireAnswer;
import org.kyotoprotocol.itl.testkit.wire.WireClient;
import org.kyotoprotocol.itl.testkit.wire.WireForm;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.xsd.ArrayOfUnitBlockRequest;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;
import org.kyotoprotocol.itl.xsd.ITLNoticeResponse;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.MessageResponse;
import org.kyotoprotocol.itl.xsd.ProposalRequest;
import org.kyotoprotocol.itl.xsd.ProvideTimeRequest;
import org.kyotoprotocol.itl.xsd.ProvideTimeResponse;
import org.kyotoprotocol.itl.xsd.ProvideUnitBlocksRequest;
import org.kyotoprotocol.itl.xsd.ProvideUnitBlocksResponse;

class RegistryHostTest {
  @TempDir Path directory;
  private World world;
  private RegistrySimulator gb;

  @BeforeEach
  void start() throws Exception {
    world =
        new World(
            directory,
            Map.of(
                "GB",
                RegistryProfile.R_KEPT_CONNECTIONS,
                "JP",
                RegistryProfile.R_KEPT_CONNECTIONS));
    gb = world.registry("GB");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void afterARestartTheRegistriesKnowTheirUnitsAndSendWhatWasDue() throws Exception {
    world.issue();
    world.host.close();

    world.startRegistries();
    gb = world.registry("GB");
    world.forward("GB", Proposals.inbound("NZ100000", "NZ", "GB", SerialBlock.of("NZ", 1, 9)));
    world.log.expectSilence();
    world.host.close();

    world.startRegistries();
    gb = world.registry("GB");
    assertThat(gb.holdings().quantity()).isEqualTo(1000);
    world.host.connect(world.log.address());

    assertThat(world.log.next()).hasToString("8 of NZ100000");
    assertThat(gb.propose(retire()).transactionIdentifier()).isEqualTo("GB100001");
  }

  @Test
  void aTransferMovesUnitsFromOneRegistryToTheOther() throws Exception {
    world.issue();
    Submission submission =
        gb.propose(Order.transfer(Units.exactly(SerialBlock.of("GB", 11, 20)), "JP"));
    String identifier = submission.transactionIdentifier();
    ProposalRequest proposal = world.log.next().proposal();
    proposal.setFrom("ITL");
    proposal.setTo("JP");

    world.forward("JP", proposal);
    assertThat(world.log.next()).hasToString("8 of " + identifier);
    world.tell("GB", identifier, 8);
    assertThat(world.log.next()).hasToString("4 of " + identifier);
    world.tell("JP", identifier, 4);
    assertThat(world.log.next()).hasToString("4 of " + identifier);

    assertThat(await(submission).isCompleted()).isTrue();
    assertThat(world.registry("JP").outcome(identifier).get(60, TimeUnit.SECONDS).isCompleted())
        .isTrue();
    assertThat(world.registry("JP").holdings().ranges())
        .singleElement()
        .matches(range -> range.serials().equals(SerialBlock.of("GB", 11, 20)));
    assertThat(gb.holdings().quantity()).isEqualTo(990);
    assertThat(gb.isIdle()).isTrue();
  }

  @Test
  void nothingCanBeProposedBeforeTheRegistryIsConnected() throws Exception {
    world.host.close();
    world.startRegistries();

    assertThatThrownBy(() -> world.registry("GB").propose(retire()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GB is not connected");
  }

  @Test
  void itTellsItsTime() throws Exception {
    ProvideTimeRequest request = new ProvideTimeRequest();
    request.setFrom("ITL");
    request.setTo("GB");
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setITLSystemTime(World.NOW);

    ProvideTimeResponse response =
        World.answered(world.call("GB", "provideTime", request)).as(ProvideTimeResponse.class);

    assertThat(response.getResultIdentifier()).isEqualTo(1);
    assertThat(response.getSystemTime()).isEqualTo(World.NOW);
  }

  @Test
  void textsAreStoredAndSentEscapedOnceMore() throws Exception {
    MessageRequest request = new MessageRequest();
    request.setFrom("ITL");
    request.setTo("GB");
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setMessageContent("Maintenance tonight");
    request.setMessageDateTime(World.NOW);

    World.answered(world.call("GB", "acceptMessage", request)).as(MessageResponse.class);
    gb.sendText("Holdings < 5 & falling");

    assertThat(gb.book().texts()).containsExactly("Maintenance tonight");
    MessageRequest sent = (MessageRequest) world.log.next().request();
    assertThat(sent.getMessageContent()).isEqualTo("Holdings &lt; 5 &amp; falling");
  }

  @Test
  void aNoticeBecomesKnownSoThatProposalsMayReferToIt() throws Exception {
    ITLNoticeRequest request = new ITLNoticeRequest();
    request.setFrom("ITL");
    request.setTo("GB");
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setMessageContent("Excess issuance");
    request.setMessageDate(World.NOW);
    request.setNotificationType(6);
    request.setNotificationIdentifier(77);
    request.setNotificationStatus(1);

    World.answered(world.call("GB", "acceptITLNotice", request)).as(ITLNoticeResponse.class);

    ProposalRequest proposal =
        World.forwarded(
            "GB", Proposals.inbound("NZ100000", "NZ", "GB", SerialBlock.of("NZ", 1, 9)));
    proposal.getProposedTransaction().setNotificationIdentifier(77L);
    world.forward("GB", proposal);
    assertThat(world.log.next()).hasToString("8 of NZ100000");
  }

  @Test
  void reconciliationMessagesAreTakenWithAReceipt() throws Exception {
    ProvideUnitBlocksRequest request = new ProvideUnitBlocksRequest();
    request.setFrom("ITL");
    request.setTo("GB");
    request.setMajorVersion(1);
    request.setMinorVersion(1);
    request.setReconciliationIdentifier("GB1");
    request.setReconciliationSnapshotDatetime(World.NOW);
    request.setUnitBlockRequests(new ArrayOfUnitBlockRequest());

    assertThat(
            World.answered(world.call("GB", "provideUnitBlocks", request))
                .as(ProvideUnitBlocksResponse.class)
                .getResultIdentifier())
        .isEqualTo(1);
    world.log.expectSilence();
  }

  @Test
  void whatItCannotReadIsAnsweredWithTheFaultOfRegistryR() throws Exception {
    WireAnswer answer =
        asLog("GB").send("acceptProposal", "<nonsense/>".getBytes(UTF_8), WireForm.FLAT);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.isFault()).isTrue();
    assertThat(answer.text()).contains("Unexpected error while processing the request.");
  }

  @Test
  void aMessageOfMoreThanFiveMegabytesDoesNotPass() throws Exception {
    WireAnswer answer =
        asLog("GB").send("acceptProposal", new byte[5 * 1024 * 1024 + 1], WireForm.FLAT);

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void anUnknownRegistryIsNamed() {
    assertThatThrownBy(() -> world.host.endpoint("ZZ")).hasMessageContaining("ZZ");
  }

  private WireClient asLog(String code) {
    ReloadableTls tls = world.pki.tls(world.pki.itl());
    return new WireClient(
        DesPort.REGISTRY,
        world.host.endpoint(code),
        Optional.of(world.pki.itlCredentials()),
        Optional.of(tls::clientContext));
  }

  private static Order retire() {
    return Order.retire(Units.lowest(UnitType.AAU, 1, 10));
  }
}
