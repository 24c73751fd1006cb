package org.kyotoprotocol.itl.core.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceEntry;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

/**
 * Facts for tests: a proposal of GB on 1 June 2010, which each test spoils in one respect.
 * Reference data that a test has not given is open, as in a sandbox; only accounts are to be
 * recorded.
 */
final class FactsSample {
  Instant now = Instant.parse("2010-06-01T00:00:00Z");
  Rulebook rulebook = Rulebook.STANDARD;
  int type;
  String identifier = "GB1";
  OptionalInt suppType = OptionalInt.empty();
  String fromRegistry = "GB";
  OptionalInt fromType = OptionalInt.of(100);
  OptionalLong fromAccount = OptionalLong.of(1);
  String intoRegistry = "GB";
  OptionalInt intoType = OptionalInt.of(100);
  OptionalLong intoAccount = OptionalLong.of(2);
  OptionalLong notice = OptionalLong.empty();
  final List<BlockSample> blocks = new ArrayList<>();

  String sender = "GB";
  Header header = header("GB", "ITL", 1, 1);
  final List<ContentFault> faults = new ArrayList<>();
  Optional<Operation> operation = Optional.empty();
  Optional<MessageBody> body = Optional.empty();
  final List<Registry> registries =
      new ArrayList<>(
          List.of(
              registry("GB", RegistryKind.PARTY, OperatingState.LIVE),
              registry("JP", RegistryKind.PARTY, OperatingState.LIVE),
              registry("CDM", RegistryKind.CDM, OperatingState.LIVE),
              registry("CITL", RegistryKind.STL, OperatingState.LIVE)));
  List<RegistryCode> route = List.of();
  List<RegistryCode> absentStls = List.of();
  Optional<Transaction> transaction = Optional.empty();
  Optional<ReconciliationFacts> reconciliation = Optional.empty();
  Optional<GovernmentAccount> account = Optional.empty();
  final List<ReferenceEntry> reference = new ArrayList<>();
  final Set<ReferenceSet> open = EnumSet.complementOf(EnumSet.of(ReferenceSet.ACCOUNTS));
  final Map<CounterKey, Counter> counters = new HashMap<>();
  Optional<Notice> named = Optional.empty();
  final List<Notice> otherNotices = new ArrayList<>();
  final List<UnitBlock> ledger = new ArrayList<>();
  final List<SerialMark> marks = new ArrayList<>();
  final List<SerialBlock> openIssuances = new ArrayList<>();

  FactsSample(int type, BlockSample... blocks) {
    this.type = type;
    this.blocks.addAll(List.of(blocks));
    if (type == 3) {
      intoRegistry = "JP";
    }
  }

  /** The blocks as they are now, held by GB in account type 100. */
  FactsSample held() {
    blocks.forEach(block -> ledger.add(block.heldIn("GB", 100)));
    return this;
  }

  /** Somebody has given the set; what it does not say is an obstacle from now on. */
  FactsSample given(ReferenceSet set) {
    open.remove(set);
    return this;
  }

  /** The set is given and has this row, written as in its file; trailing cells may be left out. */
  FactsSample given(ReferenceSet set, String row) {
    return given(set).recorded(set, row);
  }

  /** The set has this row, and others that are left open. */
  FactsSample recorded(ReferenceSet set, String row) {
    String[] cells = row.split(",", -1);
    Map<String, String> byColumn = new HashMap<>();
    List<Column> columns = set.columns();
    for (int i = 0; i < cells.length; i++) {
      byColumn.put(columns.get(i).name(), cells[i]);
    }
    try {
      reference.add(set.read(byColumn).entry());
    } catch (ReferenceProblemException problem) {
      throw new IllegalArgumentException(row, problem);
    }
    return this;
  }

  /** The running total stands at this, replacing what it stood at before. */
  FactsSample counted(
      CounterKey.Kind kind, String registry, int period, long item, long settled, long opened) {
    counters.put(
        new CounterKey(kind, new RegistryCode(registry), period, item),
        new Counter(settled, opened));
    return this;
  }

  FactsSample on(String day) {
    now = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    return this;
  }

  FactsSample of(String registry) {
    fromRegistry = registry;
    intoRegistry = registry;
    sender = registry;
    identifier = registry + "1";
    header = header(registry, "ITL", 1, 1);
    return this;
  }

  FactsSample from(int accountType) {
    fromType = OptionalInt.of(accountType);
    return this;
  }

  FactsSample into(int accountType) {
    intoType = OptionalInt.of(accountType);
    return this;
  }

  FactsSample into(String registry, int accountType) {
    intoRegistry = registry;
    return into(accountType);
  }

  Proposal proposal() {
    return new Proposal(
        identifier,
        type,
        suppType,
        new AccountReference(fromRegistry, fromType, fromAccount),
        new AccountReference(intoRegistry, intoType, intoAccount),
        notice,
        blocks.stream().map(BlockSample::proposed).toList());
  }

  Transaction recorded(TransactionState state) {
    return Transaction.received(proposal(), now).in(state, now);
  }

  FactsSample notifying(Transaction recorded, String by, int status) {
    transaction = Optional.of(recorded);
    sender = by;
    header = header(by, "ITL", 1, 1);
    operation = Optional.of(Operation.ACCEPT_NOTIFICATION);
    body = Optional.of(new MessageBody.Notification(recorded.identifier(), status, 0, List.of()));
    return this;
  }

  Facts facts() {
    Call call =
        new Call(
            new RegistryCode(sender),
            operation.orElse(Operation.ACCEPT_PROPOSAL),
            header,
            faults,
            body.orElseGet(() -> new MessageBody.ProposalBody(proposal())));
    Set<String> origins = new HashSet<>(PartyCodes.ALL);
    origins.add("CDM");
    return new Facts(
        now,
        rulebook,
        call,
        find(sender),
        find(fromRegistry),
        find(intoRegistry),
        route,
        absentStls,
        transaction,
        origins,
        rulebook.calendar(),
        account,
        new ReferenceFacts(reference, open),
        counters,
        named,
        otherNotices,
        new LedgerFacts(ledger, marks, openIssuances),
        reconciliation);
  }

  /** Codes of the named stage that fail. */
  List<Integer> codes(Stage stage) {
    return Evaluator.evaluate(Set.of(stage), facts()).stream()
        .map(result -> result.responseCode())
        .toList();
  }

  /** Blocks that the check names. */
  List<String> blocksOf(Check check) {
    return check.judge(facts()).blocks().stream().map(Object::toString).toList();
  }

  static Header header(String from, String to, int major, int minor) {
    return new Header(
        Optional.of(from), Optional.of(to), OptionalInt.of(major), OptionalInt.of(minor));
  }

  static Registry registry(String code, RegistryKind kind, OperatingState state) {
    return new Registry(new RegistryCode(code), kind, state, Optional.empty(), Optional.empty());
  }

  private Optional<Registry> find(String code) {
    return registries.stream().filter(entry -> entry.code().value().equals(code)).findFirst();
  }
}
