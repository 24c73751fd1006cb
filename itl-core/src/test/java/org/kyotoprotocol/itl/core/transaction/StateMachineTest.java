package org.kyotoprotocol.itl.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class StateMachineTest {
  private static final Instant NOW = Instant.parse("2010-06-01T00:00:00Z");
  private static final RegistryCode CITL = new RegistryCode("CITL");

  /** DES transactions, section 4, copied cell by cell; "-" is a cell that cannot occur. */
  private static final String TABLE =
      """
      state          | I:4          | I:5           | A:8         | A:6         | A:4     | S:9    | S:10
      RECEIVED       | 3013         | TERMINATED    | 3012        | 3012        | 3012    | 3014   | 3014
      AT_STL         | 3013         | TERMINATED    | 3012        | 3012        | 3012    | passed | STL_DISCREPANT
      RELEASED       | COMPLETED    | TERMINATED    | 3010        | 3010        | -       | 3014   | 3014
      AT_ACQUIRER    | 3013         | TERMINATED    | ACCEPTED    | REJECTED    | 3012    | 3014   | 3014
      ACCEPTED       | COMPLETED    | 3009          | 3014        | 3014        | 3012    | 3014   | 3014
      DISCREPANT     | 3005         | TERMINATED    | 3014        | 3014        | 3012    | 3014   | 3014
      STL_DISCREPANT | 3006         | TERMINATED    | 3014        | 3014        | 3012    | 3014   | 3014
      REJECTED       | 3004         | TERMINATED    | 3014        | 3014        | 3012    | 3014   | 3014
      COMPLETED      | 3003         | 3014          | 3014        | 3014        | confirm | 3014   | 3014
      TERMINATED     | 3007         | 3014          | 3014        | 3014        | 3012    | 3014   | 3014
      CANCELLED      | 3008         | 3014          | 3014        | 3014        | 3012    | 3014   | 3014
      """;

  private static final Map<String, Role> ROLES =
      Map.of("I", Role.INITIATING, "A", Role.ACQUIRING, "S", Role.STL);

  record Cell(TransactionState state, Role role, TransactionStatus status, String expected) {}

  static Stream<Cell> cells() {
    List<String[]> rows =
        TABLE.lines().map(line -> line.split("\\|")).map(StateMachineTest::trimmed).toList();
    String[] header = rows.get(0);
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                Stream.iterate(1, i -> i + 1)
                    .limit(header.length - 1)
                    .map(i -> cell(row[0], header[i].split(":"), row[i])))
        .filter(cell -> !cell.expected().equals("-"));
  }

  private static String[] trimmed(String[] cells) {
    return Arrays.stream(cells).map(String::trim).toArray(String[]::new);
  }

  private static Cell cell(String state, String[] column, String expected) {
    return new Cell(
        TransactionState.valueOf(state),
        ROLES.get(column[0]),
        TransactionStatus.of(Integer.parseInt(column[1])).orElseThrow(),
        expected);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCellIsThatOfTheTable(Cell cell) {
    boolean single = cell.state() == TransactionState.RELEASED;
    Transition transition =
        StateMachine.on(in(cell.state(), single ? 4 : 3), cell.role(), cell.status());
    assertThat(words(transition)).isEqualTo(cell.expected());
  }

  @Test
  void theTableHasARowForEveryState() {
    assertThat(cells().map(Cell::state).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(TransactionState.values());
  }

  @ParameterizedTest
  @EnumSource(TransactionState.class)
  void acceptingOrRejectingBelongsToExternalTransfersWhoeverSendsIt(TransactionState state) {
    for (Role role : Role.values()) {
      for (int type : new int[] {1, 2, 4, 5, 6, 7, 8, 10}) {
        assertThat(on(state, type, role, 8)).isEqualTo("3010");
        assertThat(on(state, type, role, 6)).isEqualTo("3010");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TransactionState.class)
  void everyOtherStatusIsRefusedByTheRoleOfItsSender(TransactionState state) {
    for (int status : new int[] {1, 2, 3, 6, 7, 8, 9, 10}) {
      assertThat(on(state, 3, Role.INITIATING, status)).isEqualTo("3011");
    }
    for (int status : new int[] {1, 2, 3, 5, 7, 9, 10}) {
      assertThat(on(state, 3, Role.ACQUIRING, status)).isEqualTo("3012");
    }
    for (int status : new int[] {1, 2, 3, 4, 5, 6, 7, 8}) {
      assertThat(on(state, 3, Role.STL, status)).isEqualTo("3014");
    }
  }

  @Test
  void theAcquiringRegistryConfirmsOnce() {
    Transaction confirmed = in(TransactionState.COMPLETED, 3).confirmed(NOW);
    assertThat(words(StateMachine.on(confirmed, Role.ACQUIRING, TransactionStatus.COMPLETED)))
        .isEqualTo("3003");
  }

  @Test
  void onlyTheStlThatIsWaitedForIsHeard() {
    Transaction atSecond =
        in(TransactionState.AT_STL, 3).routed(List.of(CITL, new RegistryCode("STL"))).stl(2, 1);
    assertThat(words(StateMachine.on(atSecond, CITL, stlPassed()))).isEqualTo("3014");
    assertThat(words(StateMachine.on(atSecond, new RegistryCode("STL"), stlPassed())))
        .isEqualTo("passed");
  }

  @Test
  void aStrangerHasNoSay() {
    Transaction transaction = in(TransactionState.AT_ACQUIRER, 3);
    assertThatThrownBy(
            () -> StateMachine.on(transaction, RegistryCode.CDM, TransactionStatus.COMPLETED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CDM is no party to transaction GB1");
  }

  @Test
  void oneRegistryThatIsBothIsTheInitiatingOne() {
    assertThat(
            words(
                StateMachine.on(
                    in(TransactionState.RELEASED, 4),
                    new RegistryCode("GB"),
                    TransactionStatus.COMPLETED)))
        .isEqualTo("COMPLETED");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 4, RELEASED",
    "0, 0, 3, AT_ACQUIRER",
    "1, 0, 4, AT_STL",
    "1, 1, 4, RELEASED",
    "2, 1, 3, AT_STL",
    "2, 2, 3, AT_ACQUIRER"
  })
  void afterTheChecksTheRouteDecides(int stls, int passed, int type, TransactionState expected) {
    List<RegistryCode> route = List.of(CITL, new RegistryCode("STL")).subList(0, stls);
    Transaction transaction = in(TransactionState.RECEIVED, type).routed(route).stl(passed, passed);
    assertThat(StateMachine.afterChecks(transaction)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(TransactionState.class)
  void theCleanUpCancelsWhatIsOpenAndTerminatesWhatWasRefused(TransactionState state) {
    Set<TransactionState> refused =
        Set.of(
            TransactionState.DISCREPANT,
            TransactionState.STL_DISCREPANT,
            TransactionState.REJECTED);
    if (state.isFinal()) {
      assertThatThrownBy(() -> StateMachine.afterCleanUp(state))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has ended");
    } else {
      assertThat(StateMachine.afterCleanUp(state))
          .isEqualTo(
              refused.contains(state) ? TransactionState.TERMINATED : TransactionState.CANCELLED);
    }
  }

  @ParameterizedTest
  @EnumSource(TransactionState.class)
  void finalStatesHaveNoSuccessorAndAllOthersHave(TransactionState state) {
    assertThat(StateMachine.successors(state).isEmpty()).isEqualTo(state.isFinal());
  }

  @Test
  void unitsMoveOnlyFromAReleasedOrAcceptedTransaction() {
    assertThat(
            Stream.of(TransactionState.values())
                .filter(s -> StateMachine.successors(s).contains(TransactionState.COMPLETED)))
        .containsExactly(TransactionState.RELEASED, TransactionState.ACCEPTED);
  }

  @Test
  void theDiagramShowsEveryStepOnce() {
    assertThat(StateMachine.diagram().lines())
        .startsWith("stateDiagram-v2", "  [*] --> RECEIVED: proposal recorded")
        .contains(
            "  RECEIVED --> DISCREPANT: a check failed",
            "  AT_ACQUIRER --> ACCEPTED: A sends 8",
            "  AT_ACQUIRER --> REJECTED: A sends 6",
            "  ACCEPTED --> COMPLETED: I sends 4",
            "  AT_STL --> STL_DISCREPANT: S sends 10",
            "  REJECTED --> TERMINATED: clean-up",
            "  COMPLETED --> [*]")
        .doesNotHaveDuplicates()
        .noneMatch(line -> line.contains("COMPLETED --> ") && !line.contains("[*]"));
  }

  private static String on(TransactionState state, int type, Role role, int status) {
    return words(
        StateMachine.on(in(state, type), role, TransactionStatus.of(status).orElseThrow()));
  }

  private static String words(Transition transition) {
    if (transition instanceof Transition.Enter enter) {
      return enter.state().name();
    }
    if (transition instanceof Transition.Refuse refuse) {
      return String.valueOf(refuse.responseCode());
    }
    return transition instanceof Transition.Confirm ? "confirm" : "passed";
  }

  private static TransactionStatus stlPassed() {
    return TransactionStatus.STL_CHECKED_NO_DISCREPANCY;
  }

  private static Transaction in(TransactionState state, int type) {
    Proposal proposal =
        new Proposal(
            "GB1",
            type,
            OptionalInt.empty(),
            new AccountReference("GB", OptionalInt.of(100), OptionalLong.of(1)),
            new AccountReference(type == 3 ? "JP" : "GB", OptionalInt.of(100), OptionalLong.of(2)),
            OptionalLong.empty(),
            List.of());
    return new Transaction(
        proposal, state, NOW, NOW, List.of(), 0, 0, List.of(), Optional.empty(), 0);
  }
}
