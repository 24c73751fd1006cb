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
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class ReplacementRulesTest {
  private final BlockSample replacing = aau(100, 199);
  private BlockSample replaced = BlockSample.of(UnitType.TCER, 700, 799).replaced();
  private NoticeSample notice =
      new NoticeSample(NoticeType.IMPENDING_EXPIRY)
          .unitType(UnitType.TCER)
          .target(100)
          .block("BR", 700, 799);
  private final FactsSample sample = new FactsSample(6, replacing, replaced).into(411);

  ReplacementRulesTest() {
    record(411, 1);
    sample.ledger.add(replaced.heldIn("GB", 300));
    notice.namedBy(sample);
  }

  @Test
  void expiringTcerAreReplacedOnANotice() {
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100, ''",
    "120, ''",
    "121, ''",
    "110, 5201",
    "130, 5201",
    "131, 5201",
    "300, 5201",
    "411, 5201",
    "230, 5201"
  })
  void unitsThatReplaceComeFromHoldingAccounts(int from, String codes) {
    assertThat(sample.from(from).codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 110, 130, 210, 250, 300})
  void unitsThatReplaceGoIntoAReplacementAccount(int into) {
    record(into == 100 || into == 110 ? 300 : into, 1);
    assertThat(sample.into(into).codes(Stage.SPECIFIC)).containsExactly(5201);
  }

  @Test
  void onlyPartyRegistriesReplace() {
    notice.addressee = "CDM";
    notice.namedBy(sample);
    assertThat(sample.of("CDM").codes(Stage.SPECIFIC)).containsExactly(5201);
  }

  @Test
  void theReplacementAccountIsIdentifiedAndRecorded() {
    sample.account = Optional.empty();
    assertThat(codes()).containsExactly(5202);
    sample.open.add(ReferenceSet.ACCOUNTS);
    assertThat(codes()).isEmpty();
    sample.intoAccount = OptionalLong.empty();
    assertThat(codes()).containsExactly(5202);
  }

  @Test
  void theReplacementAccountIsOfThePeriodOfTheReplacingUnitsOnly() {
    record(411, 2);
    assertThat(codes()).containsExactly(5202);
    assertThat(sample.blocksOf(ReplacementCheck.ACCOUNT_RECORDED)).containsExactly("GB-100-199");
    replacing.periods(1, 2);
    assertThat(codes()).isEmpty();
  }

  @Test
  void thereIsSomethingToReplaceAndSomethingToReplaceItWith() {
    sample.blocks.remove(replaced);
    assertThat(codes()).contains(5203);
    sample.blocks.set(0, replaced);
    assertThat(codes()).contains(5203);
    assertThat(sample.blocksOf(ReplacementCheck.BOTH_ROLES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "411, TCER, true", "411, LCER, false", "421, LCER, true", "421, TCER, false",
    "422, LCER, true", "422, TCER, false", "423, LCER, true", "423, TCER, false"
  })
  void anAccountReplacesOneKindOfUnits(int account, UnitType type, boolean fits) {
    sample.blocks.set(1, BlockSample.of(type, 700, 799).replaced());
    sample.into(account);
    assertThat(codes().contains(5203)).isEqualTo(!fits);
    assertThat(sample.blocksOf(ReplacementCheck.BOTH_ROLES))
        .isEqualTo(fits ? List.of() : List.of("BR-700-799"));
  }

  @ParameterizedTest
  @CsvSource({
    "411, IMPENDING_EXPIRY, true",
    "421, IMPENDING_EXPIRY, true",
    "422, IMPENDING_EXPIRY, false",
    "423, IMPENDING_EXPIRY, false",
    "422, REVERSAL_OF_STORAGE, true",
    "411, REVERSAL_OF_STORAGE, false",
    "423, REVERSAL_OF_STORAGE, false",
    "421, REVERSAL_OF_STORAGE, false",
    "423, NON_SUBMISSION_OF_CERTIFICATION_REPORT, true",
    "422, NON_SUBMISSION_OF_CERTIFICATION_REPORT, false",
    "411, EXPIRY_DATE_CHANGE, false"
  })
  void theAccountIsTheOneForTheTypeOfTheNotice(int account, NoticeType type, boolean fits) {
    notice.type = type;
    notice.unitType = Optional.empty();
    notice.namedBy(sample).into(account);
    assertThat(codes().contains(5204)).isEqualTo(!fits);
  }

  @ParameterizedTest
  @CsvSource({
    "411, TCER, true",
    "411, LCER, false",
    "421, LCER, true",
    "421, TCER, false",
    "411, CER, false"
  })
  void theAccountIsTheOneForTheUnitTypeOfTheNotice(int account, UnitType type, boolean fits) {
    notice.unitType(type).namedBy(sample).into(account);
    assertThat(codes().contains(5204)).isEqualTo(!fits);
  }

  @Test
  void aReplacementCarriesANoticeThatExistsIsOursAndIsNotCompleted() {
    notice.status = NoticeStatus.INCOMPLETE;
    notice.namedBy(sample);
    assertThat(codes()).isEmpty();
    notice.status = NoticeStatus.COMPLETED;
    notice.namedBy(sample);
    assertThat(codes()).containsExactly(5205);
    notice.status = NoticeStatus.OPEN;
    notice.addressee = "JP";
    notice.namedBy(sample);
    assertThat(codes()).containsExactly(5205);
    sample.named = Optional.empty();
    assertThat(codes()).containsExactly(5205);
    sample.notice = OptionalLong.empty();
    assertThat(codes()).containsExactly(5205);
  }

  @ParameterizedTest
  @CsvSource({"198, 5209", "199, ''", "200, 5209"})
  void asManyUnitsReplaceAsAreReplaced(long end, String codes) {
    replacing.end = end;
    notice.target(1_000).namedBy(sample);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @Test
  void everyReplacedUnitLiesInTheBlocksOfTheNoticeBeItInSeveralThatMeet() {
    notice.blocks.clear();
    notice.block("BR", 650, 749).block("BR", 750, 800).namedBy(sample);
    assertThat(codes()).isEmpty();
    notice.blocks.clear();
    notice.block("BR", 650, 749).block("BR", 751, 800).namedBy(sample);
    assertThat(codes()).containsExactly(5215);
    assertThat(sample.blocksOf(ReplacementCheck.REPLACED_UNITS_NAMED))
        .containsExactly("BR-700-799");
  }

  @ParameterizedTest
  @CsvSource({
    "300, ''",
    "411, ''",
    "421, ''",
    "422, ''",
    "423, ''",
    "100, 5216",
    "120, 5216",
    "130, 5216"
  })
  void atExpiryUnitsAreReplacedWhereTheyHaveBeenUsed(int account, String codes) {
    sample.ledger.set(0, replaced.heldIn("GB", account));
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(sample.blocksOf(ReplacementCheck.REPLACED_UNITS_DUE))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of("BR-700-799"));
  }

  @ParameterizedTest
  @CsvSource({"300, ''", "100, ''", "423, ''", "250, 5216"})
  void lcerOfANotifiedProjectAreReplacedAnywhereButInCancellationAccounts(
      int account, String codes) {
    ofProject(422, NoticeType.REVERSAL_OF_STORAGE);
    sample.ledger.set(0, replaced.heldIn("GB", account));
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"422, REVERSAL_OF_STORAGE", "423, NON_SUBMISSION_OF_CERTIFICATION_REPORT"})
  void replacedUnitsAreLcerOfTheNotifiedProject(int account, NoticeType type) {
    ofProject(account, type);
    assertThat(codes()).isEmpty();
    replaced.project = OptionalInt.of(144);
    assertThat(codes()).containsExactly(5215);
    assertThat(sample.blocksOf(ReplacementCheck.REPLACED_UNITS_NAMED))
        .containsExactly("BR-700-799");
    replaced.project = OptionalInt.of(143);
    replaced.origin = "AR";
    assertThat(codes()).containsExactly(5215);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, ''", "40, 60, ''", "41, 60, 5220", "40, 61, 5220"})
  void noMoreIsReplacedThanTheNoticeAsksFor(long settled, long open, String codes) {
    notice.target(200).namedBy(sample);
    NoticeSample.fulfilled(sample, settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({
    "411, 5211, TCER",
    "421, 5212, ''",
    "422, 5213, LCER",
    "423, 5214, LCER",
  })
  void permanentUnitsReplaceAnyAndSomeTemporaryOnesToo(int account, int code, String temporary) {
    switch (account) {
      case 422 -> ofProject(account, NoticeType.REVERSAL_OF_STORAGE);
      case 423 -> ofProject(account, NoticeType.NON_SUBMISSION_OF_CERTIFICATION_REPORT);
      default -> sample.into(account);
    }
    for (UnitType type : UnitType.values()) {
      BlockSample other = BlockSample.of(type, 100, 199);
      other.expiry = other.expiry.map(never -> sample.facts().today());
      sample.blocks.set(0, other);
      boolean allowed = !type.isTemporary() || type.name().equals(temporary);
      assertThat(codes().contains(code)).as("%s into %s", type, account).isEqualTo(!allowed);
    }
  }

  @ParameterizedTest
  @CsvSource({"411, 5211, TCER", "422, 5213, LCER", "423, 5214, LCER"})
  void expiredUnitsReplaceNothing(int account, int code, UnitType type) {
    ofProject(
        account,
        account == 423
            ? NoticeType.NON_SUBMISSION_OF_CERTIFICATION_REPORT
            : NoticeType.REVERSAL_OF_STORAGE);
    sample.blocks.set(0, BlockSample.of(type, 100, 199));
    assertThat(sample.on("2012-12-31").codes(Stage.SPECIFIC)).doesNotContain(code);
    assertThat(sample.on("2013-01-01").codes(Stage.SPECIFIC)).contains(code);
    assertThat(CheckCatalogue.find(code).orElseThrow().judge(sample.facts()).blocks())
        .hasToString("[BR-100-199]");
  }

  @ParameterizedTest
  @CsvSource({"422, 5213", "423, 5214"})
  void lcerOfAnotherProjectReplaceNothing(int account, int code) {
    ofProject(account, NoticeType.REVERSAL_OF_STORAGE);
    BlockSample other = BlockSample.of(UnitType.LCER, 100, 199);
    sample.blocks.set(0, other);
    assertThat(codes()).doesNotContain(code);
    other.project = OptionalInt.of(144);
    assertThat(codes()).contains(code);
    sample.named = Optional.empty();
    other.project = OptionalInt.of(143);
    assertThat(codes()).contains(code);
  }

  private void ofProject(int account, NoticeType type) {
    replaced = BlockSample.of(UnitType.LCER, 700, 799).replaced();
    sample.blocks.set(1, replaced);
    sample.ledger.set(0, replaced.heldIn("GB", 300));
    record(account, 1);
    notice = NoticeSample.about(type, "BR143").unitType(UnitType.LCER).target(100);
    notice.namedBy(sample).into(account);
  }

  private List<Integer> codes() {
    return sample.codes(Stage.SPECIFIC);
  }

  private void record(int account, int period) {
    sample.account =
        Optional.of(
            new GovernmentAccount(
                new RegistryCode("GB"), AccountType.of(account).orElseThrow(), 2, period));
  }
}
