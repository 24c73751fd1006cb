package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.ID;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.SNAPSHOT;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.block;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.blocks;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.total;
import static org.kyotoprotocol.itl.core.check.ReconciliationSample.totals;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTransaction;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/** Rows of totals, unit blocks and audit trails. */
class ReconciliationAnswerRulesTest {
  private final ReconciliationSample sample = new ReconciliationSample();

  @Test
  void whatRegistriesAnswerIsInOrder() {
    assertThat(sample.integrity(totals())).isEmpty();
    assertThat(
            sample.integrity(
                totals(
                    total(100, 0, 1, 0, 500),
                    total(100, 0, 1, 1, 500),
                    total(100, 0, 0, 2, 7),
                    total(300, 2, 1, null, 0),
                    total(423, 1, 7, 0, Long.MAX_VALUE))))
        .isEmpty();
    assertThat(sample.integrity(blocks(block("GB", 1, 9), block("CDM", 5, 5)))).isEmpty();
    assertThat(sample.integrity(trail("GB1"))).isEmpty();
    assertThat(sample.integrity(new AuditTrail(ID, List.of()))).isEmpty();
  }

  @Test
  void everyAccountTypeIsListed() {
    assertThat(sample.integrity(totals(total(99, 0, 1, 0, 5)))).containsExactly(6206);
    assertThat(sample.integrity(blocks(block("GB", 1, 9, 1, 0, 101, 1)))).containsExactly(6206);
    assertThat(sample.integrity(trail("GB1", from -> from.fromType = OptionalInt.of(1))))
        .containsExactly(6206);
    assertThat(sample.integrity(trail("GB1", into -> into.intoType = OptionalInt.of(1))))
        .containsExactly(6206);
    assertThat(sample.integrity(trail("GB1", none -> none.fromType = OptionalInt.empty())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 6207", "0, 6207", "1, ''"})
  void everyAccountIdentifierGivenIsAboveZero(long identifier, String codes) {
    List<Integer> expected = ReceiptRulesTest.ints(codes);
    OptionalLong given = OptionalLong.of(identifier);
    assertThat(sample.integrity(totals(new ReportedTotal(100, given, 0, 1, none(), 5))))
        .isEqualTo(expected);
    BlockIdentifier serials = new BlockIdentifier(1, 2, "GB");
    assertThat(sample.integrity(blocks(new ReportedUnitBlock(serials, 1, none(), 100, given, 1))))
        .isEqualTo(expected);
    assertThat(sample.integrity(trail("GB1", from -> from.fromAccount = given)))
        .isEqualTo(expected);
    assertThat(sample.integrity(trail("GB1", into -> into.intoAccount = given)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1, 6208", "0, ''", "1, ''", "7, ''", "8, 6208"})
  void everyUnitTypeIsKyotosOrAnAllowance(int type, String codes) {
    List<Integer> expected = ReceiptRulesTest.ints(codes);
    assertThat(sample.integrity(totals(total(100, 0, type, null, 5)))).isEqualTo(expected);
    assertThat(sample.integrity(blocks(block("GB", 1, 9, type, null, 100, 1)))).isEqualTo(expected);
    assertThat(sample.integrity(trail("GB1", of -> of.blocks.get(0).unitType = type)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, ''", "1, 1, ''", "1, 2, 6209", "0, 2, ''", "0, 6, 6209", "5, 1, 6209"})
  void everySupplementaryUnitTypeFormsAListedPair(int type, int supp, String codes) {
    List<Integer> expected = ReceiptRulesTest.ints(codes);
    assertThat(sample.integrity(totals(total(100, 0, type, supp, 5)))).isEqualTo(expected);
    assertThat(sample.integrity(blocks(block("GB", 1, 9, type, supp, 100, 1)))).isEqualTo(expected);
  }

  @Test
  void countsAreNotNegativeAndEachKeyOccursOnce() {
    assertThat(sample.integrity(totals(total(100, 0, 1, 0, -1)))).containsExactly(6210);
    ReportedTotal total = total(100, 0, 1, 0, 5);
    assertThat(sample.integrity(totals(total, total))).containsExactly(6210);
    assertThat(sample.integrity(totals(total, total(100, 0, 1, null, 6)))).containsExactly(6210);
    assertThat(
            sample.integrity(
                totals(
                    total,
                    total(120, 0, 1, 0, 5),
                    total(100, 0, 2, 0, 5),
                    total(100, 1, 1, 0, 5),
                    new ReportedTotal(100, OptionalLong.of(7), 0, 1, none(), 5))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 6210", "0, ''", "3, ''", "4, 6210"})
  void everyPeriodIsKnown(int period, String codes) {
    List<Integer> expected = ReceiptRulesTest.ints(codes);
    assertThat(sample.integrity(totals(total(100, period, 1, 0, 5)))).isEqualTo(expected);
    assertThat(sample.integrity(blocks(block("GB", 1, 9, 1, 0, 100, period)))).isEqualTo(expected);
    assertThat(sample.integrity(trail("GB1", of -> of.blocks.get(0).original = period)))
        .isEqualTo(expected);
    assertThat(sample.integrity(trail("GB1", of -> of.blocks.get(0).applicable = period)))
        .isEqualTo(expected);
  }

  @Test
  void blocksHaveAKnownOriginAndEndAfterTheyStart() {
    assertThat(sample.integrity(blocks(block("GB", 5, 4), block("XX", 1, 9), block("GB", 9, 9))))
        .containsExactly(6210);
    assertThat(named()).containsExactly("GB-5-4", "XX-1-9");
    assertThat(sample.integrity(trail("GB1", of -> of.blocks.get(0).end = 0)))
        .containsExactly(6210);
    assertThat(named()).containsExactly("GB-1-0");
  }

  @Test
  void theOffendingBlocksAreNamedOnceEach() {
    ReportedUnitBlock wrong = block("GB", 1, 9, 9, null, 7, 1);
    assertThat(sample.integrity(blocks(wrong, block("GB", 20, 29), wrong)))
        .containsExactly(6206, 6208);
    assertThat(sample.facts.blocksOf(ReconciliationIntegrityCheck.ACCOUNT_TYPE))
        .containsExactly("GB-1-9");
    assertThat(sample.facts.blocksOf(ReconciliationIntegrityCheck.UNIT_TYPE))
        .containsExactly("GB-1-9");
  }

  @Test
  void rangesOfOneAnswerMayRepeatButNotContradictEachOther() {
    ReportedUnitBlock aau = block("GB", 1, 9);
    assertThat(sample.integrity(blocks(aau, aau, block("GB", 5, 20)))).isEmpty();
    ReportedUnitBlock other = block("GB", 9, 30, 2, null, 100, 1);
    assertThat(sample.integrity(blocks(aau, other))).containsExactly(6210);
    assertThat(named()).containsExactly("GB-1-9", "GB-9-30");
  }

  @ParameterizedTest
  @CsvSource({"GB1, ''", "GB0, 6210", "gb1, 6210", "GB, 6210", "GBRX1, 6210", "'', 6210"})
  void transactionsOfAnAuditTrailHaveIdentifiers(String identifier, String codes) {
    assertThat(sample.integrity(trail(identifier))).isEqualTo(ReceiptRulesTest.ints(codes));
  }

  private List<String> named() {
    return sample.facts.blocksOf(ReconciliationIntegrityCheck.COUNTS_SERIALS_AND_IDENTIFIERS);
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private static AuditTrail trail(String identifier) {
    return trail(identifier, unspoilt -> {});
  }

  private interface Spoiling {
    void in(FactsSample transaction);
  }

  private static AuditTrail trail(String identifier, Spoiling spoiling) {
    FactsSample transaction = new FactsSample(4, BlockSample.aau(1, 9));
    transaction.identifier = identifier;
    transaction.intoType = OptionalInt.of(230);
    spoiling.in(transaction);
    return new AuditTrail(ID, List.of(new ReportedTransaction(transaction.proposal(), SNAPSHOT)));
  }
}
