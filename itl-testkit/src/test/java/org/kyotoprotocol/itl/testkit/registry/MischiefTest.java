package org.kyotoprotocol.itl.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.testkit.registry.World.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Proposals;
import org.kyotoprotocol.itl.testkit.registry.book.Units;
import org.kyotoprotocol.itl.ws.soap.SendOutcome;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;

class MischiefTest {
  @TempDir Path directory;
  private World world;
  private RegistrySimulator gb;

  @BeforeEach
  void start() throws Exception {
    world = new World(directory, Map.of("GB", RegistryProfile.R_KEPT_CONNECTIONS));
    gb = world.registry("GB");
    world.issue();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void itRejectsTheNextProposalOnly() throws Exception {
    gb.mischief().rejectNext(5905);

    world.forward("GB", inbound("NZ100000", 1));
    NotificationRequest first = world.log.next().notification();
    world.forward("GB", inbound("NZ100001", 11));
    NotificationRequest second = world.log.next().notification();

    assertThat(first.getTransactionStatus()).isEqualTo(6);
    assertThat(first.getEvaluationResult().getItem().get(0).getResponseCode()).isEqualTo(5905);
    assertThat(second.getTransactionStatus()).isEqualTo(8);
  }

  @Test
  void itTakesMessagesAndForgetsThem() throws Exception {
    gb.mischief().goSilent(true);
    assertThat(world.forward("GB", inbound("NZ100000", 1))).containsExactly(1);
    world.log.expectSilence();
    assertThat(gb.book().knows("NZ100000")).isFalse();

    gb.mischief().stop();
    world.forward("GB", inbound("NZ100000", 1));
    assertThat(world.log.next()).hasToString("8 of NZ100000");
  }

  @Test
  void itAnswersWithFaults() throws Exception {
    gb.mischief().answerWithFaults(true);

    SendOutcome outcome =
        world.call("GB", "acceptProposal", World.forwarded("GB", inbound("NZ100000", 1)));

    assertThat(outcome).isInstanceOf(SendOutcome.Faulted.class);
    assertThat(outcome.words()).contains("Unexpected error while processing the request.");
  }

  @Test
  void itLiesToTheLogAndKeepsTheTruthInItsBooks() throws Exception {
    gb.mischief()
        .lie(
            transaction -> {
              transaction.getProposalUnitBlocks().getItem().get(0).setUnitType(2);
              return transaction;
            });
    Submission submission = retire();

    ProposalTransaction told = world.log.next().proposal().getProposedTransaction();
    world.tell("GB", submission.transactionIdentifier(), 2);
    world.log.next();
    await(submission);

    assertThat(told.getProposalUnitBlocks().getItem().get(0).getUnitType()).isEqualTo(2);
    assertThat(gb.holdings().totals())
        .extracting(total -> total.unitType())
        .containsOnly(UnitType.AAU);
  }

  @Test
  void itSendsEveryMessageSeveralTimes() throws Exception {
    gb.mischief().sendCopies(3);
    Submission submission = retire();

    for (int copy = 0; copy < 3; copy++) {
      assertThat(world.log.next()).hasToString("proposal of " + submission.transactionIdentifier());
    }
    world.log.expectSilence();
  }

  @Test
  void itCompletesInSpiteOfARefusal() throws Exception {
    gb.mischief().completeInSpiteOfRefusal(true);
    Submission submission = retire();
    world.log.next();

    world.tell("GB", submission.transactionIdentifier(), 3, 4003);

    assertThat(world.log.next()).hasToString("4 of " + submission.transactionIdentifier());
    assertThat(await(submission).isCompleted()).isTrue();
  }

  private Submission retire() {
    return gb.propose(Order.retire(Units.lowest(UnitType.AAU, 1, 10)));
  }

  private static Proposal inbound(String identifier, long start) {
    return Proposals.inbound(identifier, "NZ", "GB", SerialBlock.of("NZ", start, start + 9));
  }
}
