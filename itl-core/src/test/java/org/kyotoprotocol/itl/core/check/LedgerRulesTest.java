package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/** General checks on the units as the ledger has them. */
class LedgerRulesTest {
  private final BlockSample block = aau(100, 199);
  private final FactsSample sample = new FactsSample(4, block).into(230);

  @Test
  void unitsThatAreHeldAsProposedPass() {
    assertThat(sample.held().codes(Stage.GENERAL)).isEmpty();
  }

  @Test
  void unitsThatDoNotExistFailOneCheckOnly() {
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4002);
    assertThat(sample.blocksOf(GeneralCheck.UNITS_EXIST)).containsExactly("GB-100-199");
  }

  @ParameterizedTest
  @CsvSource({"100, 198", "101, 199", "150, 150"})
  void everySingleUnitMustExist(long start, long end) {
    sample.ledger.add(aau(start, end).heldIn("GB", 100));
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4002);
  }

  @Test
  void aBlockMaySpanSeveralOfTheLedgerButNoGap() {
    sample.ledger.add(aau(50, 149).heldIn("GB", 100));
    sample.ledger.add(aau(150, 150).heldIn("GB", 100));
    sample.ledger.add(aau(151, 300).heldIn("GB", 100));
    assertThat(sample.codes(Stage.GENERAL)).isEmpty();
    sample.ledger.remove(1);
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4002);
  }

  @Test
  void unitsOfAnotherOriginAreOtherUnits() {
    sample.ledger.add(aau(100, 199).origin("JP").heldIn("GB", 100));
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4002);
  }

  @Test
  void unitsHeldElsewhereFailAndTheirBlockIsNamed() {
    sample.blocks.add(aau(300, 309));
    sample.held();
    sample.ledger.set(0, block.heldIn("JP", 100));
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4003);
    assertThat(sample.blocksOf(GeneralCheck.UNITS_HELD_BY_INITIATOR)).containsExactly("GB-100-199");
  }

  @Test
  void oneUnitHeldElsewhereIsEnough() {
    sample.ledger.add(aau(100, 198).heldIn("GB", 100));
    sample.ledger.add(aau(199, 199).heldIn("JP", 120));
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4003);
  }

  @Test
  void theAccountTypeOfTheHeaderIsThatOfTheUnits() {
    sample.ledger.add(block.heldIn("GB", 120));
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4004);
    assertThat(sample.from(120).codes(Stage.GENERAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 10, 2, 7, 8, 6})
  void everyAttributeAgreesButWhatTheTypeChanges(int type) {
    sample.type = type;
    if (type == 3) {
      sample.intoRegistry = "JP";
    }
    assertChangeFails(type == 2, proposed -> proposed.unitType = 3);
    assertChangeFails(false, proposed -> proposed.supplementary = OptionalInt.of(1));
    assertChangeFails(false, proposed -> proposed.original = 2);
    assertChangeFails(type == 7, proposed -> proposed.applicable = 2);
    assertChangeFails(false, proposed -> proposed.activity = OptionalInt.of(2));
    assertChangeFails(type == 2, proposed -> proposed.project = OptionalInt.of(9));
    assertChangeFails(type == 2, proposed -> proposed.track = OptionalInt.of(2));
    assertChangeFails(
        type == 8, proposed -> proposed.expiry = Optional.of(LocalDate.parse("2020-01-01")));
  }

  private void assertChangeFails(boolean allowed, Consumer<BlockSample> change) {
    BlockSample proposed = aau(100, 199);
    change.accept(proposed);
    sample.ledger.clear();
    sample.ledger.add(block.heldIn("GB", 100));
    sample.blocks.set(0, proposed);
    assertThat(sample.codes(Stage.GENERAL)).isEqualTo(allowed ? List.of() : List.of(4004));
  }

  @Test
  void supplementaryUnitTypeNilAndZeroAreTheSame() {
    sample.held();
    block.supplementary = OptionalInt.of(0);
    assertThat(sample.codes(Stage.GENERAL)).isEmpty();
  }

  @Test
  void unitsReservedByAnotherTransactionFail() {
    block.reservedBy = Optional.of("GB2");
    assertThat(sample.held().codes(Stage.GENERAL)).containsExactly(4010);
  }

  @Test
  void unitsReservedByTheTransactionItselfPass() {
    block.reservedBy = Optional.of("GB1");
    assertThat(sample.held().codes(Stage.GENERAL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AccountType.class)
  void cancelledAndRetiredUnitsNeverMoveAgain(AccountType type) {
    sample.from(type.code());
    sample.ledger.add(block.heldIn("GB", type.code()));
    assertThat(sample.codes(Stage.GENERAL))
        .isEqualTo(
            switch (type.kind()) {
              case HOLDING, RESERVE -> List.of();
              case CANCELLATION -> List.of(4011);
              case RETIREMENT, REPLACEMENT -> List.of(4012);
            });
  }

  @Test
  void retiredUnitsMayBeReplacedAndGetANewExpiryDateButCancelledOnesMayNot() {
    BlockSample replaced = BlockSample.of(UnitType.TCER, 1, 9).replaced();
    sample.blocks.add(replaced);
    sample.type = 6;
    sample.ledger.add(block.heldIn("GB", 100));
    sample.ledger.add(replaced.heldIn("GB", 300));
    assertThat(sample.codes(Stage.GENERAL)).isEmpty();
    sample.ledger.set(1, replaced.heldIn("GB", 250));
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4011);

    FactsSample change = new FactsSample(8, BlockSample.of(UnitType.TCER, 1, 9)).from(300);
    change.ledger.add(replaced.heldIn("GB", 300));
    assertThat(change.codes(Stage.GENERAL)).isEmpty();
  }

  @Test
  void aProposalHasABlockThatMoves() {
    sample.blocks.clear();
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4013);
    sample.type = 6;
    BlockSample replaced = BlockSample.of(UnitType.TCER, 1, 9).replaced();
    sample.blocks.add(replaced);
    sample.ledger.add(replaced.heldIn("GB", 300));
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4013);
  }

  @Test
  void replacedUnitsStayReplaced() {
    block.replaced = true;
    assertThat(sample.held().codes(Stage.GENERAL)).containsExactly(4014);
  }

  @ParameterizedTest
  @CsvSource({
    "ITL_INCONSISTENCY, 4008",
    "STL_INCONSISTENCY, 4009",
    "UNRESOLVED_DISCREPANCY, 4015",
    "FREEZE, 4017"
  })
  void aBarredUnitFailsTheCheckOfItsList(MarkKind kind, int code) {
    sample.into(210).held();
    mark(kind, 200, 300);
    assertThat(sample.codes(Stage.GENERAL)).isEmpty();
    mark(kind, 50, 99);
    assertThat(sample.codes(Stage.GENERAL)).isEmpty();
    mark(kind, 199, 199);
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(code);
    sample.marks.clear();
    mark(kind, 1, 100);
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"4, 230", "4, 250", "4, 260"})
  void frozenUnitsMayBeCancelledForGood(int type, int account) {
    sample.held();
    mark(MarkKind.FREEZE, 100, 100);
    sample.type = type;
    assertThat(sample.into(account).codes(Stage.GENERAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 210", "4, 220", "4, 270", "4, 280", "5, 300", "10, 120", "5, 230"})
  void frozenUnitsDoNotMoveOtherwise(int type, int account) {
    sample.held();
    mark(MarkKind.FREEZE, 100, 100);
    sample.type = type;
    assertThat(sample.into(account).codes(Stage.GENERAL)).containsExactly(4017);
  }

  @Test
  void allFailuresOfTheStageAreReportedTogether() {
    block.reservedBy = Optional.of("JP7");
    block.replaced = true;
    sample.ledger.add(block.heldIn("JP", 230));
    mark(MarkKind.ITL_INCONSISTENCY, 150, 150);
    assertThat(sample.codes(Stage.GENERAL)).containsExactly(4003, 4008, 4010, 4011, 4014);
  }

  private void mark(MarkKind kind, long start, long end) {
    sample.marks.add(
        new SerialMark(kind, SerialBlock.of("GB", start, end), Instant.EPOCH, "for the test"));
  }
}
