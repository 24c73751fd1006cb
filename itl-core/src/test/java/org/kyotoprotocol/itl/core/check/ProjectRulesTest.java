package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** Issuance for CDM projects, conversion for JI projects. */
class ProjectRulesTest {
  private final BlockSample cer = BlockSample.of(UnitType.CER, 101, 200);
  private final FactsSample issuance = new FactsSample(1, cer).of("CDM").from(110).into(110);
  private final BlockSample eru = BlockSample.of(UnitType.ERU_FROM_AAU, 1, 100);
  private final FactsSample conversion = new FactsSample(2, eru);

  ProjectRulesTest() {
    issuance.fromAccount = issuance.intoAccount;
    conversion.intoAccount = conversion.fromAccount;
    conversion.ledger.add(BlockSample.aau(1, 100).heldIn("GB", 100));
  }

  @ParameterizedTest
  @CsvSource({
    "900, 0, ''",
    "0, 900, ''",
    "901, 0, 5012",
    "0, 901, 5012",
    "450, 450, ''",
    "450, 451, 5012"
  })
  void noMoreIsIssuedThanTheExecutiveBoardApproved(long settled, long open, String codes) {
    issuance.given(ReferenceSet.PROJECTS, "BR,143,CDM,,,1000");
    issuance.counted(Kind.CER_ISSUED, "BR", 0, 143, settled, open);
    assertThat(issued()).isEqualTo(ints(codes));
    assertThat(issuance.blocksOf(IssuanceCheck.CER_APPROVED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = UnitType.class,
      names = {"CER", "TCER", "LCER"})
  void everyUnitOfTheCdmNeedsItsProject(UnitType type) {
    BlockSample units = BlockSample.of(type, 1, 100);
    units.expiry =
        type.isTemporary() ? Optional.of(LocalDate.parse("2020-12-31")) : Optional.empty();
    issuance.blocks.set(0, units);
    issuance.given(ReferenceSet.PROJECTS, "BR,143,CDM,,,100,2020-12-31");
    assertThat(issued()).isEmpty();
    units.end = 101;
    assertThat(issued()).containsExactly(5012);
  }

  @ParameterizedTest
  @CsvSource({"'BR,144,CDM,,,1000'", "'IN,143,CDM,,,1000'", "'BR,143,JI,1,,1000'"})
  void theProjectIsRegisteredWithThatHostParty(String row) {
    issuance.given(ReferenceSet.PROJECTS, row);
    assertThat(issued()).containsExactly(5012);
    assertThat(issuance.blocksOf(IssuanceCheck.CER_APPROVED)).containsExactly("BR-101-200");
    issuance.open.add(ReferenceSet.PROJECTS);
    assertThat(issued()).isEmpty();
  }

  @Test
  void ofSeveralProjectsTheUnknownOneIsNamed() {
    issuance.given(ReferenceSet.PROJECTS, "BR,143,CDM,,,1000");
    issuance.blocks.add(BlockSample.of(UnitType.CER, 1, 9).origin("IN"));
    assertThat(issued()).containsExactly(5012);
    assertThat(issuance.blocksOf(IssuanceCheck.CER_APPROVED)).containsExactly("IN-1-9");
  }

  @Test
  void aQuantityThatIsNotRecordedIsNoneUnlessProjectsAreLeftOpen() {
    issuance.given(ReferenceSet.PROJECTS, "BR,143,CDM,,,");
    assertThat(issued()).containsExactly(5012);
    assertThat(issuance.blocksOf(IssuanceCheck.CER_APPROVED)).isEmpty();
    issuance.open.add(ReferenceSet.PROJECTS);
    assertThat(issued()).isEmpty();
  }

  @Test
  void whatPartiesIssueNeedsNoProject() {
    FactsSample aau = new FactsSample(1, BlockSample.aau(1, 9));
    aau.fromAccount = aau.intoAccount;
    aau.given(ReferenceSet.PARTIES, "GB,1,1000").given(ReferenceSet.PROJECTS);
    assertThat(aau.codes(Stage.SPECIFIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2020-12-31, ''",
    "1, 2012-12-31, 5013",
    "1, 2020-12-30, 5013",
    "1, 2021-01-01, 5013",
    "2, 2030-12-31, ''",
    "2, 2020-12-31, 5013",
    "3, 2040-12-31, 5013"
  })
  void tCersExpireWithThePeriodAfterTheirs(int period, String expiry, String codes) {
    assertThat(temporary(UnitType.TCER, period, expiry)).isEqualTo(ints(codes));
    assertThat(issuance.blocksOf(IssuanceCheck.EXPIRY_OF_ISSUED_UNITS))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of("BR-1-9"));
  }

  @ParameterizedTest
  @CsvSource({"2027-06-30, ''", "2027-06-29, 5013", "2027-07-01, 5013"})
  void lCersExpireWithTheCreditingPeriod(String expiry, String codes) {
    issuance.given(ReferenceSet.PROJECTS, "BR,143,CDM,,1,1000,2027-06-30");
    assertThat(temporary(UnitType.LCER, 1, expiry)).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @CsvSource({"2070-06-01, ''", "2070-06-02, 5013"})
  void noCreditingPeriodEndsInMoreThanSixtyYears(String expiry, String codes) {
    assertThat(temporary(UnitType.LCER, 1, expiry)).isEqualTo(ints(codes));
    issuance.given(ReferenceSet.PROJECTS, "BR,143,CDM,,1,1000," + expiry);
    assertThat(issued()).isEqualTo(ints(codes));
  }

  @Test
  void aCreditingPeriodThatIsNotRecordedIsAnObstacleUnlessProjectsAreLeftOpen() {
    issuance.given(ReferenceSet.PROJECTS, "BR,143,CDM,,1,1000");
    assertThat(temporary(UnitType.LCER, 1, "2027-06-30")).containsExactly(5013);
    issuance.open.add(ReferenceSet.PROJECTS);
    assertThat(issued()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'GB,143,JI,1', 1, ''", "'GB,143,JI,2,,100', 2, ''", "'GB,143,JI,2', 1, 5055",
    "'GB,144,JI,1', 1, 5055", "'JP,143,JI,1', 1, 5055", "'GB,143,CDM,1', 1, 5055"
  })
  void aJointProjectIsKnownWithItsPartyAndTrack(String row, int track, String codes) {
    eru.track = OptionalInt.of(track);
    conversion.given(ReferenceSet.PROJECTS, row);
    assertThat(converted()).isEqualTo(ints(codes));
    assertThat(conversion.blocksOf(ConversionCheck.PROJECT_KNOWN))
        .isEqualTo(codes.isEmpty() ? List.of() : List.of("GB-1-100"));
    conversion.open.add(ReferenceSet.PROJECTS);
    assertThat(converted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 900, 0, ''",
    "2, 0, 900, ''",
    "2, 450, 450, ''",
    "2, 901, 0, 5061",
    "2, 0, 901, 5061",
    "1, 900, 0, ''",
    "1, 900, 1, 5061"
  })
  void noMoreIsConvertedThanWasVerified(int track, long settled, long open, String codes) {
    eru.track = OptionalInt.of(track);
    conversion.given(ReferenceSet.PROJECTS, "GB,143,JI," + track + ",,1000");
    conversion.counted(
        Kind.ERU_CONVERTED, "GB", 0, CounterKey.projectAndTrack(143, track), settled, open);
    assertThat(converted()).isEqualTo(ints(codes));
    assertThat(conversion.blocksOf(ConversionCheck.WITHIN_VERIFIED_QUANTITY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "2, 5061"})
  void onlyTrack2NeedsAVerifiedQuantity(int track, String codes) {
    eru.track = OptionalInt.of(track);
    conversion.given(ReferenceSet.PROJECTS, "GB,143,JI," + track);
    assertThat(converted()).isEqualTo(ints(codes));
    conversion.open.add(ReferenceSet.PROJECTS);
    assertThat(converted()).isEmpty();
  }

  @Test
  void anUnknownProjectIsJudgedAsUnknownOnly() {
    eru.track = OptionalInt.of(2);
    conversion.given(ReferenceSet.PROJECTS);
    assertThat(converted()).containsExactly(5055);
  }

  private List<Integer> temporary(UnitType type, int period, String expiry) {
    BlockSample units = BlockSample.of(type, 1, 9).periods(period, period);
    units.expiry = Optional.of(LocalDate.parse(expiry));
    issuance.blocks.set(0, units);
    return issued();
  }

  private List<Integer> issued() {
    return issuance.codes(Stage.SPECIFIC);
  }

  private List<Integer> converted() {
    return conversion.codes(Stage.SPECIFIC);
  }
}
