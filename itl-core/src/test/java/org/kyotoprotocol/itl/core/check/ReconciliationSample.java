package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrail;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.AuditTrailRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Result;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.Totals;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.TotalsRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocks;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage.UnitBlocksRequest;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationPhase;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/** Messages about the reconciliation GB118, and what is recorded of it. */
final class ReconciliationSample {
  static final String ID = "GB118";
  static final Instant SNAPSHOT = Instant.parse("2010-05-31T02:00:00Z");

  final FactsSample facts = new FactsSample(4);
  String registry = "GB";
  ReconciliationStatus status = ReconciliationStatus.INITIATED;
  ReconciliationPhase phase = ReconciliationPhase.TOTALS;
  Optional<Operation> awaited = Optional.empty();
  OperatingState state = OperatingState.LIVE;

  ReconciliationSample() {
    facts.transaction = Optional.empty();
  }

  /** The log knows the reconciliation as this sample now describes it. */
  ReconciliationSample known() {
    RegistryCode code = new RegistryCode(registry);
    facts.reconciliation =
        Optional.of(
            new ReconciliationFacts(
                new ReconciliationRecord(ID, code, status, phase, SNAPSHOT, awaited),
                Optional.of(
                    new Registry(
                        code,
                        RegistryKind.PARTY,
                        state,
                        Optional.of(new RegistryCode("CITL")),
                        Optional.empty()))));
    return this;
  }

  List<Integer> codes(Stage stage, String sender, ReconciliationMessage message) {
    facts.sender = sender;
    facts.header = FactsSample.header(sender, "ITL", 1, 1);
    facts.operation = Optional.of(operation(message));
    facts.body = Optional.of(new MessageBody.Reconciliation(message));
    return facts.codes(stage);
  }

  List<Integer> integrity(ReconciliationMessage message) {
    return codes(Stage.RECON_INTEGRITY, "GB", message);
  }

  List<Integer> sequence(String sender, ReconciliationMessage message) {
    return codes(Stage.RECON_SEQUENCE, sender, message);
  }

  static ReportedTotal total(int accountType, int period, int unitType, Integer supp, long count) {
    return new ReportedTotal(
        accountType, OptionalLong.empty(), period, unitType, number(supp), count);
  }

  static ReportedUnitBlock block(String origin, long start, long end) {
    return block(origin, start, end, 1, null, 100, 1);
  }

  static ReportedUnitBlock block(
      String origin, long start, long end, int type, Integer supp, int accountType, int period) {
    return new ReportedUnitBlock(
        new BlockIdentifier(start, end, origin),
        type,
        number(supp),
        accountType,
        OptionalLong.of(1),
        period);
  }

  static UnitBlocks blocks(ReportedUnitBlock... rows) {
    return new UnitBlocks(ID, List.of(rows));
  }

  static Totals totals(ReportedTotal... rows) {
    return new Totals(ID, List.of(rows));
  }

  private static OptionalInt number(Integer given) {
    return given == null ? OptionalInt.empty() : OptionalInt.of(given);
  }

  private static Operation operation(ReconciliationMessage message) {
    if (message instanceof Result) {
      return Operation.RECEIVE_RECONCILIATION_RESULT;
    }
    if (message instanceof TotalsRequest) {
      return Operation.PROVIDE_TOTALS;
    }
    if (message instanceof UnitBlocksRequest) {
      return Operation.PROVIDE_UNIT_BLOCKS;
    }
    if (message instanceof AuditTrailRequest) {
      return Operation.PROVIDE_AUDIT_TRAIL;
    }
    if (message instanceof Totals) {
      return Operation.RECEIVE_TOTALS;
    }
    return message instanceof AuditTrail
        ? Operation.RECEIVE_AUDIT_TRAIL
        : Operation.RECEIVE_UNIT_BLOCKS;
  }
}
