package org.kyotoprotocol.itl.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class ConsumptionsTest {
  private static final OptionalLong FUND = OptionalLong.of(1_100);
  private static final long PROJECT = CounterKey.projectAndTrack(143, 1);

  @Test
  void anIssuanceTakesFromTheAssignedAmountAndAddsToTheHoldings() {
    Proposed issuance =
        new Proposed(1).block(UnitType.AAU, 1, 1, 100).block(UnitType.AAU, 1, 201, 210);
    assertThat(taken(issuance))
        .containsExactly("AAU_ISSUED GB 1 0: 110, 110", "COUNTABLE_HOLDINGS GB 1 0: 0, 110");
  }

  @Test
  void rmuAreCountedByActivity() {
    assertThat(taken(new Proposed(1).block(UnitType.RMU, 2, 1, 5)))
        .containsExactly("RMU_ISSUED GB 2 1: 5, 5", "COUNTABLE_HOLDINGS GB 2 0: 0, 5");
  }

  @ParameterizedTest
  @CsvSource({"CER", "TCER", "LCER"})
  void unitsOfTheCdmAreCountedByHostPartyAndProject(UnitType type) {
    Proposed issuance =
        new Proposed(1)
            .from("CDM", 110)
            .into("CDM", 110)
            .block(Proposed.unit(type, 1, 1, "BR", 1, 5));
    assertThat(taken(issuance)).containsExactly("CER_ISSUED BR 0 143: 5, 5");
  }

  @Test
  void aConversionIsCountedByProjectAndTrackAndFromTheSecondPeriodUnderTheLevy() {
    assertThat(taken(new Proposed(2).block(UnitType.ERU_FROM_AAU, 1, 1, 5)))
        .containsExactly("ERU_CONVERTED GB 0 " + PROJECT + ": 5, 5");
    assertThat(taken(new Proposed(2).block(UnitType.ERU_FROM_RMU, 2, 1, 5)))
        .containsExactly(
            "ERU_CONVERTED GB 0 " + PROJECT + ": 5, 5",
            "ERU_CONVERTED_UNDER_LEVY GB 2 " + PROJECT + ": 5, 5");
  }

  @Test
  void aTransferIsOpenForTheOneWhoGivesAndOnlySettledForTheOneWhoGets() {
    assertThat(taken(new Proposed(3).into("JP", 100).block(UnitType.AAU, 1, 1, 5)))
        .containsExactly("COUNTABLE_HOLDINGS GB 1 0: 5, -5", "COUNTABLE_HOLDINGS JP 1 0: 0, 5");
  }

  @ParameterizedTest
  @CsvSource({"JP, 210", "JP, 220", "CDM, 240", "CDM, 100"})
  void whatIsCancelledOrGoesToTheCdmRegistryCountsNowhere(String registry, int account) {
    assertThat(taken(new Proposed(3).into(registry, account).block(UnitType.AAU, 1, 1, 5)))
        .containsExactly("COUNTABLE_HOLDINGS GB 1 0: 5, -5");
  }

  @Test
  void temporaryUnitsCountForNetAcquisitionsAndNotForTheReserve() {
    assertThat(taken(new Proposed(3).into("JP", 100).block(UnitType.TCER, 1, 1, 5)))
        .containsExactly("LULUCF_CER_ACQUIRED GB 1 0: 0, -5", "LULUCF_CER_ACQUIRED JP 1 0: 5, 5");
    assertThat(
            taken(new Proposed(3).from("CDM", 110).into("GB", 100).block(UnitType.LCER, 1, 1, 5)))
        .containsExactly("LULUCF_CER_ACQUIRED GB 1 0: 5, 5");
    assertThat(taken(new Proposed(3).into("CDM", 240).block(UnitType.LCER, 1, 1, 5)))
        .containsExactly("LULUCF_CER_ACQUIRED GB 1 0: 0, -5");
  }

  @Test
  void cerForwardedAreHeldAgainstWhatWasIssuedAndMovedAsLevy() {
    Proposed forwarding =
        new Proposed(3)
            .from("CDM", 110)
            .into("JP", 100)
            .block(Proposed.unit(UnitType.CER, 1, 1, "BR", 1, 5));
    assertThat(taken(forwarding))
        .containsExactly("CER_FORWARDED BR 0 143: 5, 5", "COUNTABLE_HOLDINGS JP 1 0: 0, 5");
    assertThat(keys(forwarding))
        .containsExactly(
            "CER_ISSUED BR 0 143",
            "CER_FORWARDED BR 0 143",
            "CER_LEVY_MOVED BR 0 143",
            "COUNTABLE_HOLDINGS JP 1 0");
  }

  @Test
  void theLevyOnAnIssuanceIsMovedInsideTheCdmRegistry() {
    Proposed levy =
        new Proposed(10)
            .from("CDM", 110)
            .into("CDM", 100)
            .block(Proposed.unit(UnitType.CER, 1, 1, "BR", 1, 5));
    assertThat(taken(levy)).containsExactly("CER_LEVY_MOVED BR 0 143: 0, 5");
    assertThat(taken(levy.into("CDM", 100, 7))).isEmpty();
    assertThat(taken(levy.into("CDM", 120, 1_100))).isEmpty();
    assertThat(taken(levy.into("CDM", 100, 1_100).from("CDM", 120))).isEmpty();
  }

  @Test
  void aauAreCountedWhenTheyLeaveTheirPartyForTheFirstTime() {
    Proposed transfer = new Proposed(3).into("JP", 100).block(UnitType.AAU, 2, 1, 10);
    assertThat(taken(transfer)).contains("AAU_FIRST_TRANSFERRED GB 2 0: 10, 10");
    assertThat(taken(transfer, moved(4, 6), moved(9, 12), kept(1, 3)))
        .contains("AAU_FIRST_TRANSFERRED GB 2 0: 5, 5");
    assertThat(keys(transfer)).contains("AAU_CONTRIBUTED GB 2 0");
    Proposed ofAnother =
        new Proposed(3).into("JP", 100).block(Proposed.unit(UnitType.AAU, 2, 2, "FR", 1, 10));
    assertThat(taken(ofAnother)).noneMatch(words -> words.startsWith("AAU"));
    assertThat(taken(new Proposed(3).into("JP", 100).block(UnitType.AAU, 1, 1, 10)))
        .noneMatch(words -> words.startsWith("AAU"));
  }

  @Test
  void whatGoesToTheAdaptationFundIsTheLevyItself() {
    assertThat(taken(new Proposed(3).into("CDM", 100).block(UnitType.AAU, 2, 1, 10)))
        .containsExactly("AAU_CONTRIBUTED GB 2 0: 0, 10", "COUNTABLE_HOLDINGS GB 2 0: 10, -10");
    assertThat(taken(new Proposed(3).into("CDM", 100).block(UnitType.ERU_FROM_AAU, 2, 1, 10)))
        .contains("ERU_CONTRIBUTED GB 2 " + PROJECT + ": 0, 10");
  }

  @Test
  void eruThatLeaveAreHeldAgainstWhatWasConvertedAndContributed() {
    Proposed transfer = new Proposed(3).into("JP", 100).block(UnitType.ERU_FROM_AAU, 2, 1, 10);
    assertThat(keys(transfer))
        .contains("ERU_CONVERTED_UNDER_LEVY GB 2 " + PROJECT, "ERU_CONTRIBUTED GB 2 " + PROJECT);
    assertThat(taken(transfer)).noneMatch(words -> words.startsWith("ERU"));
  }

  @Test
  void acquisitionsIntoTheSurplusReserveAreCountedForAllPeriods() {
    assertThat(
            taken(
                new Proposed(3)
                    .from("GB", 130)
                    .into("JP", 130)
                    .block(Proposed.unit(UnitType.AAU, 1, 2, "GB", 1, 10))))
        .contains("SURPLUS_RESERVE_ACQUIRED JP 0 0: 10, 10");
  }

  @ParameterizedTest
  @CsvSource({"230, ''", "270, 270", "280, 280"})
  void aCancellationLowersTheHoldingsAndSomeTheAssignedAmount(int account, String item) {
    List<String> taken = taken(new Proposed(4).into("GB", account).block(UnitType.AAU, 2, 1, 5));
    assertThat(taken).contains("COUNTABLE_HOLDINGS GB 2 0: 5, -5");
    assertThat(taken).hasSize(item.isEmpty() ? 1 : 2);
    if (!item.isEmpty()) {
      assertThat(taken).contains("ASSIGNED_AMOUNT_CANCELLED GB 2 " + item + ": 5, 5");
    }
  }

  @Test
  void retiredUnitsStillCountForTheReserve() {
    assertThat(taken(new Proposed(5).into("GB", 300).block(UnitType.AAU, 1, 1, 5))).isEmpty();
    assertThat(taken(new Proposed(5).into("GB", 300).block(UnitType.TCER, 1, 1, 5)))
        .containsExactly("LULUCF_CER_RETIRED GB 1 0: 5, 5");
    assertThat(taken(new Proposed(5).from("GB", 130).into("GB", 300).block(UnitType.AAU, 1, 1, 5)))
        .containsExactly("SURPLUS_RESERVE_RETIRED GB 0 0: 5, 5");
  }

  @Test
  void aReplacementFulfilsANoticeByItsReplacingUnitsOnly() {
    assertThat(taken(replacement(411))).containsExactly("NOTICE_FULFILLED GB 0 7: 5, 5");
    assertThat(taken(replacement(230)))
        .as("told from the account, not from the type")
        .contains("COUNTABLE_HOLDINGS GB 1 0: 5, -5");
  }

  @Test
  void carryOverMovesHoldingsFromOnePeriodToTheNext() {
    assertThat(
            taken(
                new Proposed(7)
                    .into("GB", 130)
                    .block(Proposed.unit(UnitType.AAU, 1, 2, "GB", 1, 5))))
        .containsExactly(
            "COUNTABLE_HOLDINGS GB 1 0: 5, -5",
            "COUNTABLE_HOLDINGS GB 2 0: 0, 5",
            "CARRIED_OVER GB 1 1: 5, 5");
  }

  @Test
  void whatStaysWhereItIsTakesNothing() {
    assertThat(taken(new Proposed(8).block(UnitType.LCER, 1, 1, 5))).isEmpty();
    assertThat(taken(new Proposed(10).into("GB", 121).block(UnitType.AAU, 1, 1, 5))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, GB, 100, false",
    "2, GB, 100, false",
    "3, JP, 100, false",
    "3, CDM, 240, true",
    "3, CDM, 241, true",
    "3, CDM, 242, true",
    "4, GB, 210, true",
    "5, GB, 300, false",
    "6, GB, 411, true",
    "7, GB, 130, false",
    "8, GB, 100, true",
    "10, GB, 121, false",
    "10, CDM, 240, true"
  })
  void onlyWhatANoticeCanAskForFulfilsOne(int type, String registry, int account, boolean counts) {
    Proposed proposed =
        new Proposed(type).into(registry, account).notice(7).block(UnitType.CER, 1, 1, 5);
    assertThat(taken(proposed).contains("NOTICE_FULFILLED GB 0 7: 5, 5")).isEqualTo(counts);
  }

  @Test
  void noticesAreCountedWithTheirAddressee() {
    assertThat(Consumptions.noticeKey("JP", 7))
        .isEqualTo(new CounterKey(CounterKey.Kind.NOTICE_FULFILLED, new RegistryCode("JP"), 0, 7));
  }

  /** 3,000 blocks against 3,000 blocks of the ledger, many times over. */
  @Test
  void manyBlocksAreLookedUpAndNotComparedWithEachOther() {
    Proposed transfer = new Proposed(3).into("JP", 100);
    List<UnitBlock> units = new ArrayList<>();
    for (long start = 1; start <= 30_000; start += 10) {
      transfer.block(UnitType.AAU, 2, start, start + 4);
      units.add(moved(start + 2, start + 7));
    }
    Proposal proposal = transfer.proposal();
    long begun = System.nanoTime();
    List<Consumption> taken = List.of();
    for (int i = 0; i < 20; i++) {
      taken = Consumptions.of(proposal, FUND, units);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(taken.stream().map(ConsumptionsTest::words))
        .contains("AAU_FIRST_TRANSFERRED GB 2 0: 6000, 6000");
  }

  private static Proposed replacement(int account) {
    return new Proposed(6)
        .into("GB", account)
        .notice(7)
        .block(UnitType.AAU, 1, 1, 5)
        .block(Proposed.replaced(Proposed.unit(UnitType.TCER, 1, 1, "BR", 1, 9)));
  }

  private static UnitBlock kept(long start, long end) {
    return unit(start, end, Optional.empty());
  }

  private static UnitBlock moved(long start, long end) {
    return unit(start, end, Optional.of(Instant.EPOCH));
  }

  private static UnitBlock unit(long start, long end, Optional<Instant> firstTransferred) {
    return new UnitBlock(
        Proposed.unit(UnitType.AAU, 2, 2, "GB", start, end).serials(),
        new UnitAttributes(
            UnitType.AAU,
            0,
            2,
            2,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()),
        new Holding(new RegistryCode("GB"), AccountType.PARTY_HOLDING, OptionalLong.empty()),
        Optional.empty(),
        false,
        false,
        firstTransferred);
  }

  private static List<String> keys(Proposed proposed) {
    return Consumptions.keys(proposed.proposal(), FUND).stream()
        .map(ConsumptionsTest::words)
        .toList();
  }

  private static List<String> taken(Proposed proposed, UnitBlock... units) {
    return Consumptions.of(proposed.proposal(), FUND, List.of(units)).stream()
        .map(ConsumptionsTest::words)
        .toList();
  }

  private static String words(Consumption taken) {
    return words(taken.key()) + ": " + taken.open() + ", " + taken.settled();
  }

  private static String words(CounterKey key) {
    return key.kind() + " " + key.registry() + " " + key.commitmentPeriod() + " " + key.item();
  }
}
