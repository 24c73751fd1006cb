package org.kyotoprotocol.itl.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Booking;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** What becomes of units, from the blocks of the ledger before to those after. */
class EffectsTest {
  private static final Instant AT = Instant.parse("2016-01-01T00:00:00Z");

  @Test
  void issuedUnitsLieInTheAcquiringAccount() {
    assertThat(Effects.issued(new Proposed(1).block(UnitType.AAU, 1, 1, 9).proposal()))
        .containsExactly(unit(UnitType.AAU, 1, 1, "GB", 1, 9, "GB", 100));
  }

  @ParameterizedTest
  @CsvSource({"AAU, 1, false", "AAU, 2, true", "AAU, 3, true", "RMU, 2, false"})
  void aauOfTheSecondPeriodOrLaterOweTheLevy(UnitType type, int period, boolean owes) {
    assertThat(Effects.issued(new Proposed(1).block(type, period, 1, 9).proposal()))
        .singleElement()
        .extracting(UnitBlock::subjectToShareOfProceeds)
        .isEqualTo(owes);
  }

  @ParameterizedTest
  @CsvSource({"AAU, ERU_FROM_AAU", "RMU, ERU_FROM_RMU"})
  void conversionChangesTypeProjectAndTrackOnly(UnitType before, UnitType after) {
    UnitBlock held = unit(before, 1, 1, "GB", 1, 9, "GB", 120);
    List<UnitBlock> left =
        completed(new Proposed(2).from("GB", 120).into("GB", 120).block(after, 1, 3, 5), held);
    assertThat(left)
        .containsExactly(
            unit(before, 1, 1, "GB", 1, 2, "GB", 120),
            unit(after, 1, 1, "GB", 3, 5, "GB", 120),
            unit(before, 1, 1, "GB", 6, 9, "GB", 120));
  }

  @Test
  void blocksOfSeveralProjectsAreConvertedEachForItsOwn() {
    ProposalUnitBlock first = Proposed.unit(UnitType.ERU_FROM_AAU, 1, 1, "GB", 1, 4);
    ProposalUnitBlock other = ofProject(Proposed.unit(UnitType.ERU_FROM_AAU, 1, 1, "GB", 5, 9), 7);
    List<UnitBlock> left =
        completed(
            new Proposed(2).block(first).block(other),
            unit(UnitType.AAU, 1, 1, "GB", 1, 6, "GB", 100),
            unit(UnitType.AAU, 1, 1, "GB", 7, 9, "GB", 100).asReplaced());
    assertThat(left.stream().map(block -> block.attributes().projectIdentifier().getAsInt()))
        .containsExactly(143, 7, 7);
    assertThat(left.stream().map(block -> block.serials().toString()))
        .containsExactly("GB-1-4", "GB-5-6", "GB-7-9");
  }

  @Test
  void aTransferClearsTheLevyAndRemembersTheFirstLeaving() {
    UnitBlock held = Effects.issued(new Proposed(1).block(UnitType.AAU, 2, 1, 9).proposal()).get(0);
    UnitBlock moved =
        completed(new Proposed(3).into("JP", 100).block(UnitType.AAU, 2, 1, 9), held).get(0);
    assertThat(moved.subjectToShareOfProceeds()).isFalse();
    assertThat(moved.firstTransferredAt()).contains(AT);
    assertThat(moved.holding()).isEqualTo(holding("JP", 100));
    assertThat(moved.transferredTo(holding("GB", 100), AT.plusSeconds(9)).firstTransferredAt())
        .contains(AT);
  }

  @Test
  void unitsOfTheCdmDoNotLeaveTheirOriginByBeingForwarded() {
    UnitBlock held = unit(UnitType.CER, 1, 1, "BR", 1, 9, "CDM", 110);
    assertThat(held.transferredTo(holding("GB", 100), AT).firstTransferredAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 230", "5, 300", "10, 121"})
  void cancellationRetirementAndInternalTransferChangeTheAccountOnly(int type, int account) {
    assertThat(
            completed(
                new Proposed(type).into("GB", account).block(UnitType.AAU, 1, 1, 9),
                unit(UnitType.AAU, 1, 1, "GB", 1, 9, "GB", 100)))
        .containsExactly(unit(UnitType.AAU, 1, 1, "GB", 1, 9, "GB", account));
  }

  @Test
  void replacementMovesTheOnesAndMarksTheOthersThoughTheyAreNeighbours() {
    UnitBlock held = unit(UnitType.TCER, 1, 1, "BR", 1, 20, "GB", 100);
    List<UnitBlock> left =
        completed(
            new Proposed(6)
                .into("GB", 411)
                .block(Proposed.unit(UnitType.TCER, 1, 1, "BR", 6, 10))
                .block(Proposed.replaced(Proposed.unit(UnitType.TCER, 1, 1, "BR", 11, 15))),
            held);
    assertThat(left)
        .containsExactly(
            unit(UnitType.TCER, 1, 1, "BR", 1, 5, "GB", 100),
            unit(UnitType.TCER, 1, 1, "BR", 6, 10, "GB", 411),
            unit(UnitType.TCER, 1, 1, "BR", 11, 15, "GB", 100).asReplaced(),
            unit(UnitType.TCER, 1, 1, "BR", 16, 20, "GB", 100));
  }

  @Test
  void replacementSpansSeveralBlocksOfTheLedgerAndJoinsWhatAgrees() {
    List<UnitBlock> left =
        completed(
            new Proposed(6)
                .into("GB", 422)
                .block(UnitType.AAU, 1, 1, 6)
                .block(Proposed.replaced(Proposed.unit(UnitType.LCER, 1, 1, "BR", 1, 6))),
            unit(UnitType.AAU, 1, 1, "GB", 1, 3, "GB", 100),
            unit(UnitType.AAU, 1, 1, "GB", 4, 9, "GB", 120),
            unit(UnitType.LCER, 1, 1, "BR", 1, 2, "GB", 300),
            unit(UnitType.LCER, 1, 1, "BR", 3, 8, "GB", 100));
    assertThat(left)
        .containsExactlyInAnyOrder(
            unit(UnitType.AAU, 1, 1, "GB", 1, 6, "GB", 422),
            unit(UnitType.AAU, 1, 1, "GB", 7, 9, "GB", 120),
            unit(UnitType.LCER, 1, 1, "BR", 1, 2, "GB", 300).asReplaced(),
            unit(UnitType.LCER, 1, 1, "BR", 3, 6, "GB", 100).asReplaced(),
            unit(UnitType.LCER, 1, 1, "BR", 7, 8, "GB", 100));
  }

  @Test
  void carryOverKeepsTheOriginalPeriod() {
    assertThat(
            completed(
                new Proposed(7)
                    .into("GB", 130)
                    .block(Proposed.unit(UnitType.AAU, 1, 2, "GB", 1, 9)),
                unit(UnitType.AAU, 1, 1, "GB", 1, 9, "GB", 100)))
        .containsExactly(unit(UnitType.AAU, 1, 2, "GB", 1, 9, "GB", 130));
  }

  @Test
  void anExpiryDateChangeSetsTheDateWhereverTheUnitsLie() {
    ProposalUnitBlock block = Proposed.unit(UnitType.LCER, 1, 1, "BR", 1, 9);
    UnitBlock held = unit(UnitType.LCER, 1, 1, "BR", 1, 9, "GB", 423);
    UnitBlock left =
        completed(
                new Proposed(8)
                    .from("GB", 423)
                    .into("GB", 423)
                    .block(expiring(block, "2047-06-30")),
                held)
            .get(0);
    assertThat(left)
        .isEqualTo(
            held.with(held.attributes().expiring(Optional.of(LocalDate.parse("2047-06-30")))));
  }

  @Test
  void anIssuanceHasNoUnitsYet() {
    assertThatThrownBy(
            () -> Effects.of(new Proposed(1).block(UnitType.AAU, 1, 1, 9).proposal(), AT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GB1 is an issuance");
  }

  /** The blocks after a proposal that has reserved its units is completed. */
  private static List<UnitBlock> completed(Proposed proposed, UnitBlock... held) {
    Proposal proposal = proposed.proposal();
    List<UnitBlock> reserved =
        apply(List.of(held), LedgerAlgebra.reserve(List.of(held), proposal.serials(), "GB1"));
    Booking booking = LedgerAlgebra.complete(reserved, Effects.of(proposal, AT), "GB1", AT);
    assertThat(booking.movements().stream().mapToLong(m -> m.after().quantity()).sum())
        .isEqualTo(proposal.serials().stream().mapToLong(SerialBlock::quantity).sum());
    return apply(reserved, booking.delta());
  }

  private static List<UnitBlock> apply(List<UnitBlock> before, LedgerDelta delta) {
    TreeMap<String, UnitBlock> blocks = new TreeMap<>();
    before.forEach(block -> blocks.put(key(block), block));
    delta.removed().forEach(block -> blocks.remove(key(block)));
    Stream.concat(delta.updated().stream(), delta.inserted().stream())
        .forEach(block -> blocks.put(key(block), block));
    return List.copyOf(blocks.values());
  }

  private static String key(UnitBlock block) {
    return String.format("%s %09d", block.origin(), block.range().start());
  }

  private static UnitBlock unit(
      UnitType type,
      int original,
      int applicable,
      String origin,
      long start,
      long end,
      String holder,
      int account) {
    ProposalUnitBlock block = Proposed.unit(type, original, applicable, origin, start, end);
    return new UnitBlock(
        block.serials(),
        new UnitAttributes(
            type,
            0,
            original,
            applicable,
            block.lulucfActivity(),
            block.projectIdentifier(),
            block.track(),
            block.expiryDate()),
        holding(holder, account),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  private static Holding holding(String registry, int account) {
    return new Holding(
        new RegistryCode(registry),
        AccountType.of(account).orElseThrow(),
        OptionalLong.of(1_000L + account));
  }

  private static ProposalUnitBlock ofProject(ProposalUnitBlock block, int project) {
    return copy(block, OptionalInt.of(project), block.expiryDate());
  }

  private static ProposalUnitBlock expiring(ProposalUnitBlock block, String day) {
    return copy(block, block.projectIdentifier(), Optional.of(LocalDate.parse(day)));
  }

  private static ProposalUnitBlock copy(
      ProposalUnitBlock block, OptionalInt project, Optional<LocalDate> expiry) {
    return new ProposalUnitBlock(
        block.unitSerialBlockStart(),
        block.unitSerialBlockEnd(),
        block.originatingRegistryCode(),
        block.unitTypeCode(),
        block.suppUnitType(),
        block.originalCommitPeriod(),
        block.applicableCommitPeriod(),
        block.lulucfActivity(),
        project,
        block.track(),
        block.blockRole(),
        block.accounts(),
        block.yearInCommitmentPeriod(),
        block.installationIdentifier(),
        expiry);
  }
}
