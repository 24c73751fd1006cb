package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.StateMachine;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import org.kyotoprotocol.itl.core.transaction.Transition;

class SequenceRulesTest {
  @Test
  void aProposalHasANewIdentifier() {
    FactsSample sample = new FactsSample(4, aau(1, 9));
    assertThat(sample.codes(Stage.SEQUENCE)).isEmpty();
    sample.transaction = Optional.of(sample.recorded(TransactionState.TERMINATED));
    assertThat(sample.codes(Stage.SEQUENCE)).containsExactly(3001);
  }

  @Test
  void anythingElseNamesAKnownTransaction() {
    FactsSample sample = new FactsSample(4, aau(1, 9));
    sample.notifying(sample.recorded(TransactionState.RELEASED), "GB", 4);
    assertThat(sample.codes(Stage.SEQUENCE)).isEmpty();
    sample.transaction = Optional.empty();
    assertThat(sample.codes(Stage.SEQUENCE)).containsExactly(3002);
  }

  /** What the state machine refuses is refused with that code and no other, whoever sends it. */
  @ParameterizedTest
  @MethodSource("situations")
  void theVerdictIsThatOfTheStateMachine(TransactionType type, TransactionState state) {
    FactsSample sample = new FactsSample(type.code(), aau(1, 9));
    Transaction recorded =
        sample.recorded(state).routed(List.of(new RegistryCode("CITL"))).stl(1, 0);
    for (String sender : List.of("GB", sample.intoRegistry, "CITL")) {
      for (TransactionStatus status : TransactionStatus.values()) {
        Transition transition = StateMachine.on(recorded, new RegistryCode(sender), status);
        assertThat(sample.notifying(recorded, sender, status.code()).codes(Stage.SEQUENCE))
            .as("%s in %s: %s from %s", type, state, status, sender)
            .isEqualTo(
                transition instanceof Transition.Refuse refuse
                    ? List.of(refuse.responseCode())
                    : List.of());
      }
    }
  }

  static Stream<Arguments> situations() {
    return Stream.of(TransactionType.values())
        .flatMap(
            type ->
                Stream.of(TransactionState.values())
                    .filter(state -> isReachable(type, state))
                    .map(state -> Arguments.of(type, state)));
  }

  private static boolean isReachable(TransactionType type, TransactionState state) {
    return switch (state) {
      case RELEASED -> !type.isExternal();
      case AT_ACQUIRER, ACCEPTED, REJECTED -> type.isExternal();
      default -> true;
    };
  }

  @ParameterizedTest
  @EnumSource(value = TransactionStatus.class, names = "STL_.*", mode = EnumSource.Mode.MATCH_ALL)
  void anStlOutOfTurnIsRefused(TransactionStatus status) {
    FactsSample sample = new FactsSample(3, aau(1, 9));
    Transaction waiting =
        sample
            .recorded(TransactionState.AT_STL)
            .routed(List.of(new RegistryCode("CITL"), new RegistryCode("STL")))
            .stl(2, 1);
    sample.notifying(waiting, "CITL", status.code());
    assertThat(sample.codes(Stage.SEQUENCE)).containsExactly(3014);
    sample.notifying(waiting, "STL", status.code());
    assertThat(sample.codes(Stage.SEQUENCE)).isEmpty();
  }
}
