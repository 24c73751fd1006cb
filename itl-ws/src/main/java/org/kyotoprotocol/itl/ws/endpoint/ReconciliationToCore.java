package org.kyotoprotocol.itl.ws.endpoint;

import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrailRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Result;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocks;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocksRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.xsd.ProvideAuditTrailRequest;
import org.kyotoprotocol.itl.xsd.ProvideTotalsRequest;
import org.kyotoprotocol.itl.xsd.ProvideUnitBlocksRequest;
import org.kyotoprotocol.itl.xsd.ReceiveAuditTrailRequest;
import org.kyotoprotocol.itl.xsd.ReceiveTotalsRequest;
import org.kyotoprotocol.itl.xsd.ReceiveUnitBlocksRequest;
import org.kyotoprotocol.itl.xsd.ReconciliationResultRequest;
import org.kyotoprotocol.itl.xsd.Total;
import org.kyotoprotocol.itl.xsd.UnitBlock;

/** Messages about a reconciliation: from DES types to the terms of the core. */
final class ReconciliationToCore {
  private ReconciliationToCore() {}

  /**
   * What the request says.
   *
   * @throws IllegalArgumentException if it is about no reconciliation
   */
  static ReconciliationMessage message(Object request) {
    if (request instanceof ReconciliationResultRequest result) {
      return new Result(result.getReconciliationIdentifier(), result.getReconciliationStatus());
    }
    if (request instanceof ProvideTotalsRequest totals) {
      return new TotalsRequest(
          totals.getReconciliationIdentifier(),
          totals.getReconciliationSnapshotDatetime(),
          totals.getReconciliationStatus());
    }
    if (request instanceof ProvideUnitBlocksRequest blocks) {
      return new UnitBlocksRequest(
          blocks.getReconciliationIdentifier(), blocks.getReconciliationSnapshotDatetime());
    }
    if (request instanceof ProvideAuditTrailRequest audit) {
      return new AuditTrailRequest(
          audit.getReconciliationIdentifier(),
          audit.getAuditTrailBeginDatetime(),
          audit.getAuditTrailEndDatetime());
    }
    return answer(request);
  }

  private static ReconciliationMessage answer(Object request) {
    if (request instanceof ReceiveTotalsRequest totals) {
      return new Totals(
          totals.getReconciliationIdentifier(),
          totals.getTotals().getItem().stream().map(ReconciliationToCore::total).toList());
    }
    if (request instanceof ReceiveUnitBlocksRequest blocks) {
      return new UnitBlocks(
          blocks.getReconciliationIdentifier(),
          blocks.getUnitBlocks().getItem().stream().map(ReconciliationToCore::block).toList());
    }
    if (request instanceof ReceiveAuditTrailRequest audit) {
      return new AuditTrail(
          audit.getReconciliationIdentifier(),
          audit.getTransactions().getItem().stream().map(AuditTrailToCore::transaction).toList());
    }
    throw new IllegalArgumentException("Not a request of this port: " + request.getClass());
  }

  private static ReportedTotal total(Total des) {
    return new ReportedTotal(
        des.getAccountType(),
        Optionals.of(des.getAccountIdentifier()),
        des.getAccountCommitPeriod(),
        des.getUnitType(),
        Optionals.of(des.getSuppUnitType()),
        des.getUnitCount());
  }

  private static ReportedUnitBlock block(UnitBlock des) {
    return new ReportedUnitBlock(
        new BlockIdentifier(
            des.getUnitSerialBlockStart(),
            des.getUnitSerialBlockEnd(),
            des.getOriginatingRegistryCode()),
        des.getUnitType(),
        Optionals.of(des.getSuppUnitType()),
        des.getAccountType(),
        Optionals.of(des.getAccountIdentifier()),
        des.getApplicableCommitPeriod());
  }
}
