package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** Eligibility, second-period commitment and deliveries of external transfers. */
class TransferRulesTest {
  private final BlockSample block = aau(101, 200);
  private final FactsSample transfer = new FactsSample(3, block);

  @ParameterizedTest
  @CsvSource({
    "17, eligible, 2010-06-01, 2010-06-01, ''",
    "17, eligible, 2010-06-02, '', 5102",
    "17, eligible, 2008-01-01, 2010-05-31, 5102",
    "17, suspended, 2008-01-01, '', 5102",
    "6, eligible, 2008-01-01, '', 5102",
    "12, eligible, 2008-01-01, '', 5102"
  })
  void theTransferringPartyIsEligibleForTradingOnTheDay(
      int mechanism, String status, String from, String to, String codes) {
    transfer.given(ReferenceSet.ELIGIBILITY, "JP,17,eligible,2008-01-01,");
    transfer.given(
        ReferenceSet.ELIGIBILITY, String.join(",", "GB", "" + mechanism, status, from, to));
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.TRANSFERRING_PARTY_ELIGIBLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "17, eligible, 2010-06-01, 2010-06-01, ''",
    "17, eligible, 2010-06-02, '', 5103",
    "17, suspended, 2008-01-01, '', 5103",
    "12, eligible, 2008-01-01, '', 5103"
  })
  void theAcquiringPartyIsEligibleForTradingOnTheDay(
      int mechanism, String status, String from, String to, String codes) {
    transfer.given(ReferenceSet.ELIGIBILITY, "GB,17,eligible,2008-01-01,");
    transfer.given(
        ReferenceSet.ELIGIBILITY, String.join(",", "JP", "" + mechanism, status, from, to));
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.ACQUIRING_PARTY_ELIGIBLE)).isEmpty();
  }

  @Test
  void eligibilityThatIsNotRecordedIsNoneUnlessLeftOpen() {
    assertThat(codes()).isEmpty();
    transfer.given(ReferenceSet.ELIGIBILITY);
    assertThat(codes()).containsExactly(5102, 5103);
  }

  @ParameterizedTest
  @CsvSource({"12, ''", "17, 5103", "6, 5103"})
  void whoeverAcquiresForwardedCerIsEligibleForTheMechanism(int mechanism, String codes) {
    FactsSample forward = forward();
    forward.given(ReferenceSet.ELIGIBILITY, "GB," + mechanism + ",eligible,2008-01-01,");
    assertThat(forward.codes(Stage.SPECIFIC)).isEqualTo(ints(codes));
  }

  @Test
  void theCdmRegistryNeedsNoEligibility() {
    transfer.into("CDM", 100).given(ReferenceSet.ELIGIBILITY, "GB,17,eligible,2008-01-01,");
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GB JP, 2, 2, ''",
    "GB, 2, 2, 5107",
    "JP, 2, 2, 5107",
    "GB, 1, 2, 5107",
    "GB, 2, 3, ''",
    "GB, 1, 1, ''"
  })
  void bothPartiesHaveACommitmentForUnitsOfTheSecondPeriod(
      String committed, int original, int applicable, String codes) {
    transfer.rulebook = transfer.rulebook.disabling(Set.of(5101, 5108));
    block.periods(original, applicable);
    transfer.given(ReferenceSet.PARTIES);
    for (String party : committed.split(" ", -1)) {
      transfer.given(ReferenceSet.PARTIES, party + ",2,1000");
    }
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.SECOND_PERIOD_COMMITMENT)).isEmpty();
  }

  @Test
  void aCommitmentIsAnAssignedAmountOfTheSecondPeriod() {
    block.periods(2, 2);
    transfer.given(ReferenceSet.PARTIES, "GB,2,1000,0").given(ReferenceSet.PARTIES, "JP,1,1000");
    transfer.given(ReferenceSet.PARTIES, "JP,2,,0");
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 2, 0, 100, 0);
    transfer.counted(Kind.AAU_CONTRIBUTED, "GB", 2, 0, 100, 0);
    assertThat(codes()).containsExactly(5107);
    transfer.open.add(ReferenceSet.PARTIES);
    assertThat(codes()).isEmpty();
  }

  @Test
  void theCdmRegistryNeedsNoCommitment() {
    FactsSample forward = forward().given(ReferenceSet.PARTIES);
    forward.blocks.get(0).periods(2, 2);
    assertThat(forward.codes(Stage.SPECIFIC)).containsExactly(5107);
    forward.given(ReferenceSet.PARTIES, "GB,2,1000");
    assertThat(forward.codes(Stage.SPECIFIC)).isEmpty();
    transfer.into("CDM", 100).given(ReferenceSet.PARTIES, "GB,2,1000,0");
    block.periods(2, 2);
    transfer.counted(Kind.COUNTABLE_HOLDINGS, "GB", 2, 0, 100, 0);
    transfer.counted(Kind.AAU_CONTRIBUTED, "GB", 2, 0, 100, 0);
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "240, EXCESS_ISSUANCE, ''", "241, CCS_NET_REVERSAL, ''", "242, CCS_NON_SUBMISSION, ''",
    "241, EXCESS_ISSUANCE, 5113", "242, CCS_NET_REVERSAL, 5113", "240, CCS_NON_SUBMISSION, 5113",
    "100, EXCESS_ISSUANCE, 5113"
  })
  void eachAccountIsDeliveredToOnItsNotice(int account, NoticeType type, String codes) {
    new NoticeSample(type).target(100).namedBy(transfer).into("CDM", account);
    assertThat(codes()).isEqualTo(ints(codes));
    assertThat(transfer.blocksOf(ExternalTransferCheck.DELIVERY_ON_NOTICE)).isEmpty();
  }

  @Test
  void theNoticeIsAddressedToTheTransferringRegistryAndNotCompleted() {
    transfer.into("CDM", 240);
    assertThat(codes()).containsExactly(5113);
    NoticeSample notice = new NoticeSample(NoticeType.EXCESS_ISSUANCE).target(100);
    notice.status = NoticeStatus.INCOMPLETE;
    assertThat(notice.namedBy(transfer).codes(Stage.SPECIFIC)).isEmpty();
    notice.status = NoticeStatus.COMPLETED;
    assertThat(notice.namedBy(transfer).codes(Stage.SPECIFIC)).containsExactly(5113);
    notice.status = NoticeStatus.OPEN;
    notice.addressee = "CDM";
    assertThat(notice.namedBy(transfer).codes(Stage.SPECIFIC)).containsExactly(5113);
  }

  @ParameterizedTest
  @CsvSource({"40, 60, ''", "41, 60, 5113", "40, 61, 5113"})
  void noMoreIsDeliveredThanTheNoticeAsksFor(long settled, long open, String codes) {
    NoticeSample notice = new NoticeSample(NoticeType.EXCESS_ISSUANCE).target(200);
    NoticeSample.fulfilled(notice.namedBy(transfer).into("CDM", 240), settled, open);
    assertThat(codes()).isEqualTo(ints(codes));
  }

  @ParameterizedTest
  @EnumSource(UnitType.class)
  void forCarbonStorageNoTemporaryUnitsAreDelivered(UnitType type) {
    transfer.blocks.add(BlockSample.of(type, 1, 9));
    NoticeSample excess = new NoticeSample(NoticeType.EXCESS_ISSUANCE).target(200);
    assertThat(excess.namedBy(transfer).into("CDM", 240).codes(Stage.SPECIFIC)).isEmpty();
    List<Integer> expected = type.isTemporary() ? List.of(5113) : List.of();
    List<String> named = type.isTemporary() ? List.of("BR-1-9") : List.of();
    excess.type = NoticeType.CCS_NET_REVERSAL;
    assertThat(excess.namedBy(transfer).into("CDM", 241).codes(Stage.SPECIFIC)).isEqualTo(expected);
    assertThat(transfer.blocksOf(ExternalTransferCheck.DELIVERY_ON_NOTICE)).isEqualTo(named);
    excess.type = NoticeType.CCS_NON_SUBMISSION;
    assertThat(excess.namedBy(transfer).into("CDM", 242).codes(Stage.SPECIFIC)).isEqualTo(expected);
  }

  private static FactsSample forward() {
    FactsSample forward = new FactsSample(3, BlockSample.of(UnitType.CER, 1, 9)).of("CDM");
    return forward.from(110).into("GB", 100);
  }

  private List<Integer> codes() {
    return transfer.codes(Stage.SPECIFIC);
  }
}
