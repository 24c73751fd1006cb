package org.kyotoprotocol.itl.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.core.check.Check;
import org.kyotoprotocol.itl.core.check.CheckCatalogue;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** Every check has its scenario, every scenario is true, and no case is left out. */
class ScenariosTest {
  /** Codes whose failure cannot be had for some types, and why. */
  private static final Map<Integer, Predicate<TransactionType>> NEVER_FAILS =
      Map.of(
          // A transaction that is not known has no type.
          3002, type -> true,
          // Exempt by the rule itself.
          4012, type -> type == TransactionType.EXPIRY_DATE_CHANGE,
          4018, type -> Set.of(4, 7, 8, 10).contains(type.code()));

  /** Codes that cannot be passed, and why. */
  private static final Set<Integer> NEVER_HOLDS =
      Set.of(
          // It judges only what it refuses: 6 and 8 for one registry.
          3010);

  static Stream<Check> checks() {
    return CheckCatalogue.all().stream();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyScenarioIsTrue(Check check) {
    assertThat(outcomes(check)).isNotEmpty();
    assertThat(outcomes(check))
        .filteredOn(outcome -> !outcome.isAsExpected())
        .extracting(Outcome::toString)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyTransactionTypeThatTheCheckJudgesFailsOnceAndPassesOnce(Check check) {
    List<Outcome> outcomes = outcomes(check);
    List<String> lacking = new ArrayList<>();
    for (Optional<TransactionType> type : types(check)) {
      boolean canFail =
          type.map(t -> !NEVER_FAILS.getOrDefault(check.code(), other -> false).test(t))
              .orElse(true);
      boolean fails = any(outcomes, type, o -> o.failed().contains(check.code()));
      if (canFail != fails) {
        lacking.add(type + (fails ? " fails though it cannot" : " never fails"));
      }
      boolean holds = any(outcomes, type, o -> o.held().contains(check.code()));
      if (holds == NEVER_HOLDS.contains(check.code())) {
        lacking.add(type + (holds ? " holds though it cannot" : " never holds"));
      }
    }
    assertThat(lacking).as("scenarios of %s", check.code()).isEmpty();
  }

  @Test
  void thereIsAScenarioForEveryCheckAndForNothingElse() {
    assertThat(Scenarios.all())
        .extracting(Scenario::check)
        .containsExactlyElementsOf(CheckCatalogue.all());
  }

  private static boolean any(
      List<Outcome> outcomes, Optional<TransactionType> type, Predicate<Outcome> condition) {
    return outcomes.stream()
        .filter(outcome -> type.isEmpty() || outcome.type().equals(type))
        .anyMatch(condition);
  }

  /** One empty type for checks that are not about a transaction. */
  private static List<Optional<TransactionType>> types(Check check) {
    return check.transactionTypes().isEmpty()
        ? List.of(Optional.empty())
        : check.transactionTypes().stream().sorted().map(Optional::of).toList();
  }

  private static List<Outcome> outcomes(Check check) {
    return Scenarios.of(check).map(ScenarioRunner::run).orElse(List.of());
  }
}
