package org.kyotoprotocol.itl.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.received;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.check.EvaluationLog.Recorded;
import org.kyotoprotocol.itl.core.check.Evaluator;
import org.kyotoprotocol.itl.core.check.Facts;
import org.kyotoprotocol.itl.core.check.FactsLoader;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Transaction;

abstract class EvaluationLogContract extends Contract {
  private static final Transaction TRANSACTION = received("GB1", NOON);

  @Test
  void anEvaluationCanBeRepeatedWithWhatItWasBasedOn() {
    run(store -> store.transactions().insert(TRANSACTION));
    Facts facts = facts();
    List<EvaluationResult> results = List.of(new EvaluationResult(4002, List.of(block())));
    run(s -> s.evaluations().append(new Recorded("GB1", NOON.plusSeconds(1), facts, results)));
    Recorded found = find(TRANSACTION).orElseThrow();
    assertThat(found.transactionIdentifier()).isEqualTo("GB1");
    assertThat(found.at()).isEqualTo(NOON.plusSeconds(1));
    assertThat(found.results()).isEqualTo(results);
    assertThat(Evaluator.verdictsAfterRecording(found.facts()))
        .isEqualTo(Evaluator.verdictsAfterRecording(facts));
  }

  @Test
  void aTransactionThatWasNeverEvaluatedHasNone() {
    run(store -> store.transactions().insert(TRANSACTION));
    assertThat(find(TRANSACTION)).isEmpty();
  }

  private Facts facts() {
    return ask(s -> FactsLoader.forEvaluation(s, Rulebook.STANDARD, NOON, TRANSACTION));
  }

  private static BlockIdentifier block() {
    return BlockIdentifier.of(TRANSACTION.proposal().blocks().get(0));
  }

  private Optional<Recorded> find(Transaction transaction) {
    return ask(store -> store.evaluations().find(transaction));
  }
}
