package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/** Stages version, viability and registry. */
class ReceiptRulesTest {
  private final FactsSample sample = new FactsSample(4, aau(1, 9));

  @ParameterizedTest
  @CsvSource({
    "1, 1, ''",
    "0, 1, 1031",
    "2, 1, 1031",
    "1, 0, 1032",
    "1, 2, 1032",
    "2, 2, 1031 1032"
  })
  void onlyTheCurrentVersionIsTaken(int major, int minor, String codes) {
    sample.header = FactsSample.header("GB", "ITL", major, minor);
    assertThat(sample.codes(Stage.VERSION)).isEqualTo(ints(codes));
  }

  @Test
  void aVersionThatIsNotStatedIsNotTheCurrentOne() {
    sample.header =
        new Header(Optional.of("GB"), Optional.of("ITL"), OptionalInt.empty(), OptionalInt.empty());
    assertThat(sample.codes(Stage.VERSION)).containsExactly(1031, 1032);
  }

  @ParameterizedTest
  @CsvSource({"JP, ITL", "GB, JP", "GB, itl", "gb, ITL", "'', ITL", "GB, ''"})
  void fromIsTheAuthenticatedSenderAndToIsTheLog(String from, String to) {
    sample.header = FactsSample.header(from, to, 1, 1);
    assertThat(sample.codes(Stage.VERSION)).containsExactly(1033);
  }

  @Test
  void nobodyProposesForAnotherRegistry() {
    sample.of("JP");
    sample.fromRegistry = "GB";
    assertThat(sample.codes(Stage.VERSION)).containsExactly(1033);
  }

  @Test
  void everyFaultOfTheContentFailsItsCheck() {
    sample.faults.add(new ContentFault(ContentFault.Kind.MISSING, "a", "is missing"));
    sample.body = Optional.of(new MessageBody.Unreadable(Optional.empty()));
    assertThat(sample.codes(Stage.VIABILITY)).containsExactly(1301);
    sample.faults.add(new ContentFault(ContentFault.Kind.UNREADABLE, "b", "is no number"));
    assertThat(sample.codes(Stage.VIABILITY)).containsExactly(1301, 1302);
    sample.faults.remove(0);
    assertThat(sample.codes(Stage.VIABILITY)).containsExactly(1302);
  }

  @ParameterizedTest
  @CsvSource({"2999, ''", "3000, ''", "3001, 1303"})
  void aProposalHasAtMost3000Blocks(int count, String codes) {
    sample.blocks.clear();
    for (int i = 0; i < count; i++) {
      sample.blocks.add(aau(i + 1, i + 1));
    }
    assertThat(sample.codes(Stage.VIABILITY)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void aRegistryCallsWhatRegistriesCallAndAnStlWhatStlsCall(Operation operation) {
    sample.operation = Optional.of(operation);
    sample.body = Optional.of(new MessageBody.Unreadable(Optional.empty()));
    Set<Operation> ofRegistries =
        Set.of(
            Operation.ACCEPT_PROPOSAL,
            Operation.ACCEPT_NOTIFICATION,
            Operation.ACCEPT_MESSAGE,
            Operation.GET_TRANSACTION_STATUS,
            Operation.RECEIVE_TOTALS,
            Operation.RECEIVE_UNIT_BLOCKS,
            Operation.RECEIVE_AUDIT_TRAIL);
    Set<Operation> ofStls =
        Set.of(
            Operation.ACCEPT_NOTIFICATION,
            Operation.ACCEPT_MESSAGE,
            Operation.GET_TRANSACTION_STATUS,
            Operation.PROVIDE_TOTALS,
            Operation.PROVIDE_UNIT_BLOCKS,
            Operation.PROVIDE_AUDIT_TRAIL,
            Operation.RECEIVE_RECONCILIATION_RESULT);
    assertThat(sample.codes(Stage.VIABILITY).isEmpty()).isEqualTo(ofRegistries.contains(operation));
    sample.sender = "CITL";
    assertThat(sample.codes(Stage.VIABILITY).isEmpty()).isEqualTo(ofStls.contains(operation));
  }

  @Test
  void bothRegistriesAreListedAndNoStls() {
    assertThat(sample.codes(Stage.REGISTRY)).isEmpty();
    sample.fromRegistry = "XX";
    assertThat(sample.codes(Stage.REGISTRY)).containsExactly(1501);
    sample.intoRegistry = "YY";
    assertThat(sample.codes(Stage.REGISTRY)).containsExactly(1501, 1502);
    sample.fromRegistry = "CITL";
    sample.intoRegistry = "CITL";
    assertThat(sample.codes(Stage.REGISTRY)).containsExactly(1501, 1502);
  }

  @ParameterizedTest
  @EnumSource(OperatingState.class)
  void theInitiatingRegistryProposesOnlyWhenLive(OperatingState state) {
    sample.registries.set(0, FactsSample.registry("GB", RegistryKind.PARTY, state));
    assertThat(sample.codes(Stage.REGISTRY))
        .isEqualTo(state == OperatingState.LIVE ? List.of() : List.of(1503));
  }

  @ParameterizedTest
  @EnumSource(OperatingState.class)
  void theAcquiringRegistryAcceptsWhenLiveOrAcquiring(OperatingState state) {
    FactsSample transfer = new FactsSample(3, aau(1, 9));
    transfer.registries.set(1, FactsSample.registry("JP", RegistryKind.PARTY, state));
    boolean accepts = state == OperatingState.LIVE || state == OperatingState.ACQUIRE_ONLY;
    assertThat(transfer.codes(Stage.REGISTRY)).isEqualTo(accepts ? List.of() : List.of(1504));
  }

  @Test
  void everyStlOfTheRouteIsAvailable() {
    sample.route = List.of(new RegistryCode("CITL"));
    assertThat(sample.codes(Stage.REGISTRY)).isEmpty();
    sample.absentStls = sample.route;
    assertThat(sample.codes(Stage.REGISTRY)).containsExactly(1506);
  }

  @Test
  void onlyPartiesToATransactionSpeakOfIt() {
    FactsSample transfer = new FactsSample(3, aau(1, 9));
    var recorded =
        transfer
            .recorded(TransactionState.AT_STL)
            .routed(List.of(new RegistryCode("CITL"), new RegistryCode("STL")))
            .stl(1, 0);
    for (String party : List.of("GB", "JP", "CITL")) {
      assertThat(transfer.notifying(recorded, party, 4).codes(Stage.REGISTRY)).isEmpty();
    }
    for (String stranger : List.of("CDM", "STL")) {
      assertThat(transfer.notifying(recorded, stranger, 4).codes(Stage.REGISTRY))
          .containsExactly(1505);
    }
  }

  @Test
  void aTransactionThatIsNotKnownHasNoPartiesToJudge() {
    sample.notifying(sample.recorded(TransactionState.RECEIVED), "JP", 4);
    sample.transaction = Optional.empty();
    assertThat(sample.codes(Stage.REGISTRY)).isEmpty();
  }

  static List<Integer> ints(String codes) {
    return Stream.of(codes.split(" ")).filter(c -> !c.isEmpty()).map(Integer::valueOf).toList();
  }
}
