package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

class HeaderRulesTest {
  private final FactsSample sample = new FactsSample(4, aau(1, 9)).into(230);

  @ParameterizedTest
  @ValueSource(strings = {"GB1", "GB100023", "GB999999999999999"})
  void anIdentifierIsTheCodeOfTheInitiatingRegistryAndANumber(String identifier) {
    sample.identifier = identifier;
    assertThat(integrity()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GB",
        "GB0",
        "GB01",
        "GB1000000000000000",
        "gb1",
        "GB-1",
        "GB1 ",
        "JP1",
        "ITL1",
        "GBR1",
        "XGB1",
        "1",
        "GB1\n"
      })
  void anyOtherIdentifierIsRefused(String identifier) {
    sample.identifier = identifier;
    assertThat(integrity()).containsExactly(2001);
  }

  @Test
  void theCdmRegistryHasACodeOfThreeLetters() {
    assertThat(sample.of("CDM").codes(Stage.INTEGRITY)).isEmpty();
  }

  @Test
  void anStlProposesNothing() {
    sample.of("CITL");
    sample.identifier = "CIT1";
    assertThat(integrity()).containsExactly(2001);
  }

  @Test
  void aNotificationMayNameTheTransactionOfAnotherRegistry() {
    FactsSample transfer = new FactsSample(3, aau(1, 9));
    transfer.notifying(transfer.recorded(TransactionState.AT_ACQUIRER), "JP", 8);
    assertThat(transfer.codes(Stage.INTEGRITY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9, 11})
  void aTypeOutsideTheListIsRefused(int type) {
    sample.type = type;
    assertThat(integrity()).containsExactly(2002);
  }

  @ParameterizedTest
  @EnumSource(TransactionType.class)
  void everyListedTypeIsTaken(TransactionType type) {
    sample.type = type.code();
    assertThat(integrity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', '', ''", "2010-06-01, '', ''", "2010-06-02, '', 2002", "'', 2010-05-31, 2002"})
  void aTypeThatIsNotInForceOnTheDayIsRefused(String from, String to, String codes) {
    sample.given(ReferenceSet.VALIDITY, "transaction-type," + sample.type + "," + from + "," + to);
    assertThat(integrity()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 22 32 40 51",
    "3, 2 21 47 49 75 82",
    "4, 3 45 46 48 91",
    "5, 1 2 22",
    "10, 1 2 22 37 40 41 42 43 50 51 52 53 55 61 62 82 90 92 99 190"
  })
  void aSupplementaryTypeFormsAListedPair(int type, String listed) {
    sample.type = type;
    for (int supplementary = -1; supplementary <= 200; supplementary++) {
      sample.suppType = OptionalInt.of(supplementary);
      boolean allowed = supplementary == 0 || ints(listed).contains(supplementary);
      assertThat(integrity()).isEqualTo(allowed ? List.of() : List.of(2003));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2004", "1, ''", "10, ''", "11, 2004", "-1, 2004"})
  void aStatusIsFrom1To10(int status, String codes) {
    sample.notifying(sample.recorded(TransactionState.RELEASED), "GB", status);
    assertThat(integrity()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, ''",
    "5902, 5, 9, ''",
    "0, 1, 1, 2005",
    "-4, 1, 1, 2005",
    "5902, 9, 8, 2005"
  })
  void evaluationResultsAreWellFormed(int code, long start, long end, String codes) {
    sample.notifying(sample.recorded(TransactionState.RELEASED), "GB", 5);
    sample.operation = Optional.of(Operation.ACCEPT_NOTIFICATION);
    sample.body =
        Optional.of(
            new MessageBody.Notification(
                "GB1",
                5,
                0,
                List.of(
                    EvaluationResult.of(1),
                    new EvaluationResult(code, List.of(new BlockIdentifier(start, end, "GB"))))));
    assertThat(integrity()).isEqualTo(ints(codes));
  }

  @Test
  void accountTypesAreListed() {
    assertThat(sample.from(999).codes(Stage.INTEGRITY)).containsExactly(2006);
    assertThat(sample.from(100).into(231).codes(Stage.INTEGRITY)).containsExactly(2006);
  }

  @Test
  void accountTypesAreGivenButTheTransferringOneOfAnIssuance() {
    sample.fromType = OptionalInt.empty();
    assertThat(integrity()).containsExactly(2026);
    sample.type = 1;
    assertThat(integrity()).isEmpty();
    sample.intoType = OptionalInt.empty();
    assertThat(integrity()).containsExactly(2026);
  }

  @Test
  void accountIdentifiersArePositiveIfGiven() {
    sample.fromAccount = OptionalLong.of(0);
    assertThat(integrity()).containsExactly(2007);
    sample.fromAccount = OptionalLong.empty();
    sample.intoAccount = OptionalLong.of(0);
    assertThat(integrity()).containsExactly(2008);
    sample.intoAccount = OptionalLong.empty();
    assertThat(integrity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 2009", "3, ''", "4, ''", "5, 2009", "10, ''"})
  void aNoticeIsNamedOnlyByTypesThatANoticeMayAskFor(int type, String codes) {
    sample.type = type;
    sample.notice = OptionalLong.of(1);
    assertThat(integrity()).isEqualTo(ints(codes));
  }

  @Test
  void aNoticeIdentifierIsPositive() {
    sample.notice = OptionalLong.of(0);
    assertThat(integrity()).containsExactly(2009);
  }

  private List<Integer> integrity() {
    return sample.codes(Stage.INTEGRITY);
  }
}
