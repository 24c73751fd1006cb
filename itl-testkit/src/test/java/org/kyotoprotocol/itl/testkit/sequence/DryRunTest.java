package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.check.DryRun;
import org.kyotoprotocol.itl.core.check.Recheck;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.check.Verdict;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** Asking what would become of a proposal, and whether a past decision still stands. */
class DryRunTest {
  private static final Rulebook RULEBOOK =
      Rulebook.STANDARD.recordingAccountsOnFirstUse(true).leavingOpen(true);

  private final RunningLog log = Units.issued();

  @Test
  void aProposalThatWouldPassTakesNothingYet() {
    Object before = everything();
    DryRun run = dryRun(Proposals.transfer("GB10", "GB", "FR", "GB-1-9"));
    assertThat(run.passes()).isTrue();
    assertThat(run.route()).containsExactly(new RegistryCode("CITL"));
    assertThat(run.taken()).isNotEmpty();
    assertThat(run.verdicts()).doesNotHaveDuplicates().isSortedAccordingTo(DryRunTest::inOrder);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void itFailsAsTheLogWouldFailIt() {
    Proposal refused = Proposals.transfer("GB10", "GB", "FR", "GB-1-9", "GB-5001-5009");
    DryRun run = dryRun(refused);
    assertThat(codes(run.verdicts())).containsExactly(4002);
    assertThat(run.route()).isEmpty();
    assertThat(run.taken()).isEmpty();
    log.judge(refused);
    assertThat(log.said()).containsExactly("GB 3 4002");
  }

  @Test
  void whatFailsOnReceiptReachesNoLaterStage() {
    DryRun run = dryRun(Proposals.transfer("GB1", "GB", "FR", "GB-1-9"));
    assertThat(codes(run.verdicts())).containsExactly(3001);
    assertThat(run.verdicts())
        .anyMatch(
            verdict ->
                verdict.check().code() == 4002 && verdict.outcome() == Verdict.Outcome.NOT_REACHED);
  }

  @Test
  void aPastDecisionIsRepeatedWithTheFactsOfItsDay() {
    log.judge(Proposals.transfer("GB10", "GB", "JP", "GB-1-9"));
    log.judge(Proposals.transfer("GB11", "GB", "JP", "GB-5-12"));
    log.notify("JP", "GB10", 8);
    log.notify("GB", "GB10", 4);
    for (String id : List.of("GB1", "GB10", "GB11")) {
      Recheck recheck = Recheck.of(log.store, id).orElseThrow();
      assertThat(recheck.agrees()).isTrue();
      assertThat(recheck.now()).isEqualTo(recheck.then());
    }
    assertThat(Recheck.of(log.store, "GB11").orElseThrow().then())
        .singleElement()
        .satisfies(result -> assertThat(result.responseCode()).isEqualTo(4010));
    assertThat(Recheck.of(log.store, "GB99")).isEmpty();
    log.propose(Proposals.transfer("GB12", "GB", "JP", "GB-20-29"));
    assertThat(Recheck.of(log.store, "GB12")).isEmpty();
  }

  private DryRun dryRun(Proposal proposal) {
    return log.run(
        store ->
            DryRun.of(
                store,
                RULEBOOK,
                log.now(),
                Surroundings.call("GB", "GB", 1, new MessageBody.ProposalBody(proposal))));
  }

  private Object everything() {
    return List.of(
        log.blocks(),
        log.store.ledger().counters(),
        log.store.transactions().inOrder(),
        log.store.messages().inOrder(),
        log.store.outbox().queued());
  }

  private static List<Integer> codes(List<Verdict> verdicts) {
    return verdicts.stream().filter(Verdict::fails).map(verdict -> verdict.check().code()).toList();
  }

  private static int inOrder(Verdict one, Verdict other) {
    int byStage = one.check().stage().compareTo(other.check().stage());
    return byStage != 0 ? byStage : Integer.compare(one.check().code(), other.check().code());
  }
}
