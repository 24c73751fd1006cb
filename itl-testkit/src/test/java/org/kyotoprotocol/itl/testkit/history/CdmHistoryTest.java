package org.kyotoprotocol.itl.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import org.kyotoprotocol.itl.testkit.data.CdmRow;

/** Golden vector 9 of the DES rules: the real history passes once, and only once. */
class CdmHistoryTest {
  private static final Instant DAY_AFTER = Instant.parse("2023-11-24T12:00:00Z");
  private static final long ALL_UNITS = 2_425_409_379L;
  private static final long CANCELLED_UNITS = 49_082_386L;

  private final CdmHistory history = new CdmHistory();

  /** As a sandbox has it: nobody has given projects or accounts. */
  @Test
  void withOpenReferenceDataTheHistoryPassesOnceAndOnlyOnce() {
    LogOfCdm log =
        new LogOfCdm(
            Rulebook.STANDARD.recordingAccountsOnFirstUse(true).leavingOpen(true), store -> {});

    theHistoryPasses(log);
    everySecondReplayIsRefused(log, List.of(5007));
  }

  /** With everything given, and not one unit more approved than was issued. */
  @Test
  void withGivenProjectsAndAccountsTheHistoryPassesOnceAndOnlyOnce() {
    LogOfCdm log =
        new LogOfCdm(
            Rulebook.STANDARD,
            store -> {
              ReferenceChange change =
                  new ReferenceChange(Instant.EPOCH, "administrator", "history", true);
              store.reference().replace(change, ReferenceSet.PROJECTS, history.projects());
              store.reference().replace(change, ReferenceSet.ACCOUNTS, CdmHistory.accounts());
            });

    theHistoryPasses(log);
    everySecondReplayIsRefused(log, List.of(5007, 5012));
  }

  private void theHistoryPasses(LogOfCdm log) {
    List<String> discrepancies = new ArrayList<>();
    for (int row = 0; row < history.rows().size(); row++) {
      CdmRow real = history.rows().get(row);
      List<Integer> codes = log.run(real.completedAt(), history.proposal(first(row), real));
      if (!codes.isEmpty()) {
        discrepancies.add(real + ": " + codes);
      }
    }

    assertThat(discrepancies).isEmpty();
    assertThat(history.rows()).hasSize(12_569 + 12_000);
    List<HoldingTotal> totals =
        log.store.inTransaction(store -> store.ledger().totals(Optional.empty()));
    assertThat(totals.stream().mapToLong(HoldingTotal::quantity).sum()).isEqualTo(ALL_UNITS);
    assertThat(
            totals.stream()
                .filter(total -> total.accountType() == AccountType.VOLUNTARY_CANCELLATION)
                .mapToLong(HoldingTotal::quantity)
                .sum())
        .isEqualTo(CANCELLED_UNITS);
    serialsAreWithoutGapAndOverlap(log);
  }

  private static void serialsAreWithoutGapAndOverlap(LogOfCdm log) {
    var byHost =
        log.store.ledger().blocks().stream()
            .map(UnitBlock::serials)
            .collect(Collectors.groupingBy(SerialBlock::origin));
    assertThat(byHost).hasSize(82);
    byHost.forEach(
        (host, blocks) -> {
          long next = 1;
          for (SerialRange range : blocks.stream().sorted().map(SerialBlock::range).toList()) {
            assertThat(range.start()).as("serials of %s go on without a gap", host).isEqualTo(next);
            next = range.end() + 1;
          }
        });
    assertThat(
            byHost.get(new RegistryCode("CN")).stream()
                .mapToLong(block -> block.range().end())
                .max())
        .hasValue(1_194_692_701L);
  }

  /**
   * A cancellation again: the units lie in a cancellation account by now (4011), which is not the
   * account that the proposal names (4004). With its old identifier, anything is a repeat.
   */
  private void everySecondReplayIsRefused(LogOfCdm log, List<Integer> issuance) {
    List<String> surprises = new ArrayList<>();
    for (int row = 0; row < history.rows().size(); row++) {
      CdmRow real = history.rows().get(row);
      boolean isIssuance = real.type() == TransactionType.ISSUANCE;
      List<Integer> again = log.run(DAY_AFTER, history.proposal(second(row), real));
      List<Integer> repeated = log.run(DAY_AFTER, history.proposal(first(row), real));
      if (!again.equals(isIssuance ? issuance : List.of(4004, 4011))
          || !repeated.equals(List.of(3001))) {
        surprises.add(real + ": " + again + ", with the same identifier " + repeated);
      }
    }

    assertThat(surprises).isEmpty();
    assertThat(log.store.ledger().blocks().stream().mapToLong(UnitBlock::quantity).sum())
        .isEqualTo(ALL_UNITS);
  }

  private static String first(int row) {
    return "CDM" + (100_000 + row);
  }

  private static String second(int row) {
    return "CDM" + (200_000 + row);
  }
}
