package org.kyotoprotocol.itl.core.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a message about a reconciliation says. */
public sealed interface ReconciliationMessage {
  String reconciliationIdentifier();

  /** A message that says how the reconciliation stands. */
  sealed interface WithStatus extends ReconciliationMessage {
    int reconciliationStatus();
  }

  /** A message that names the snapshot it is about. */
  sealed interface WithSnapshot extends ReconciliationMessage {
    Instant snapshotTime();
  }

  /** The books of a registry, or a part of them. */
  sealed interface Answer extends ReconciliationMessage {
    /** Its rows, as far as those of all answers are alike. */
    Stream<AnswerRow> rows();
  }

  /** receiveReconciliationResult. */
  record Result(String reconciliationIdentifier, int reconciliationStatus) implements WithStatus {}

  /** provideTotals. */
  record TotalsRequest(
      String reconciliationIdentifier, Instant snapshotTime, int reconciliationStatus)
      implements WithStatus, WithSnapshot {}

  /** provideUnitBlocks. */
  record UnitBlocksRequest(String reconciliationIdentifier, Instant snapshotTime)
      implements WithSnapshot {}

  /**
   * provideAuditTrail.
   *
   * @param begin of the window, inclusive
   * @param end of the window, inclusive
   */
  record AuditTrailRequest(String reconciliationIdentifier, Instant begin, Instant end)
      implements ReconciliationMessage {}

  /** receiveTotals. */
  record Totals(String reconciliationIdentifier, List<ReportedTotal> totals) implements Answer {
    public Totals {
      totals = List.copyOf(totals);
    }

    @Override
    public Stream<AnswerRow> rows() {
      return totals.stream().map(ReportedTotal::row);
    }
  }

  /** receiveUnitBlocks. */
  record UnitBlocks(String reconciliationIdentifier, List<ReportedUnitBlock> unitBlocks)
      implements Answer {
    public UnitBlocks {
      unitBlocks = List.copyOf(unitBlocks);
    }

    @Override
    public Stream<AnswerRow> rows() {
      return unitBlocks.stream().map(ReportedUnitBlock::row);
    }
  }

  /** receiveAuditTrail. */
  record AuditTrail(String reconciliationIdentifier, List<ReportedTransaction> transactions)
      implements Answer {
    public AuditTrail {
      transactions = List.copyOf(transactions);
    }

    @Override
    public Stream<AnswerRow> rows() {
      return transactions.stream().flatMap(ReportedTransaction::rows);
    }
  }
}
