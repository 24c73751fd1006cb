package org.kyotoprotocol.itl.testkit.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationRecord;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.AccountBook;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;

/** What the log knows at one point of a scenario. */
final class World {
  private Instant now = Instant.parse("2010-06-01T00:00:00Z");
  private Rulebook rulebook = Rulebook.STANDARD.leavingOpen(true);
  private final Map<RegistryCode, Registry> registries = new TreeMap<>();
  private final List<UnitBlock> blocks = new ArrayList<>();
  private final List<GovernmentAccount> accounts = new ArrayList<>();
  private final List<SerialMark> marks = new ArrayList<>();
  private final List<SerialBlock> openIssuances = new ArrayList<>();
  private final Map<CounterKey, Counter> counters = new LinkedHashMap<>();
  private final Map<ReferenceSet, List<ReferenceRow>> reference = new EnumMap<>(ReferenceSet.class);
  private final Set<ReferenceSet> given = EnumSet.noneOf(ReferenceSet.class);
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, ReconciliationRecord> reconciliations = new TreeMap<>();
  private final Map<String, Transaction> transactions = new TreeMap<>();
  private final Map<String, Words> samples = new LinkedHashMap<>();

  Instant now() {
    return now;
  }

  void now(Instant instant) {
    now = instant;
  }

  Rulebook rulebook() {
    return rulebook;
  }

  void rulebook(UnaryOperator<Rulebook> change) {
    rulebook = change.apply(rulebook);
  }

  void add(Registry registry) {
    registries.put(registry.code(), registry);
  }

  Optional<Registry> registry(RegistryCode code) {
    return Optional.ofNullable(registries.get(code));
  }

  /** From now on the units are held so; what was said of them before no longer holds. */
  void hold(UnitBlock block) {
    blocks.removeIf(known -> known.serials().overlaps(block.serials()));
    blocks.add(block);
  }

  Optional<UnitBlock> heldAt(SerialBlock serials) {
    return blocks.stream().filter(block -> block.serials().overlaps(serials)).findFirst();
  }

  /** Origin of the only held block that contains this serial. */
  Optional<String> originOf(long serial) {
    List<String> origins =
        blocks.stream()
            .filter(block -> block.range().start() <= serial && serial <= block.range().end())
            .map(block -> block.origin().value())
            .toList();
    return origins.size() == 1 ? Optional.of(origins.get(0)) : Optional.empty();
  }

  void add(GovernmentAccount account) {
    accounts.add(account);
  }

  void add(SerialMark mark) {
    marks.add(mark);
  }

  void addOpenIssuance(SerialBlock serials) {
    openIssuances.add(serials);
  }

  void count(CounterKey key, Counter counter) {
    counters.put(key, counter);
  }

  /** From now on the row is the one under its key. */
  void add(ReferenceRow row) {
    List<ReferenceRow> rows = reference.computeIfAbsent(row.set(), set -> new ArrayList<>());
    rows.removeIf(known -> row.set().keyOf(known).equals(row.set().keyOf(row)));
    rows.add(row);
  }

  /** The set has been given: what it lacks is not recorded. */
  void give(ReferenceSet set) {
    reference.computeIfAbsent(set, rows -> new ArrayList<>());
    given.add(set);
  }

  void add(Notice notice) {
    notices.removeIf(known -> known.identifier() == notice.identifier());
    notices.add(notice);
  }

  void record(ReconciliationRecord reconciliation) {
    reconciliations.put(reconciliation.identifier(), reconciliation);
  }

  Optional<ReconciliationRecord> reconciliation(String identifier) {
    return Optional.ofNullable(reconciliations.get(identifier));
  }

  void record(Transaction transaction) {
    transactions.put(transaction.identifier(), transaction);
  }

  Optional<Transaction> transaction(String identifier) {
    return Optional.ofNullable(transactions.get(identifier));
  }

  void sample(String name, Words proposal) {
    samples.put(name, proposal);
  }

  /** Proposals that the scenario has given a name, in the order in which it did so. */
  Map<String, Words> samples() {
    return samples;
  }

  /** A store that knows all this. */
  InMemoryStore store() {
    InMemoryStore store = new InMemoryStore();
    registries.values().forEach(store.registries()::save);
    AccountBook book = store.accounts();
    accounts.forEach(book::record);
    reference.forEach(
        (set, rows) ->
            store
                .reference()
                .replace(
                    new ReferenceChange(now, "scenario", "scenario", given.contains(set)),
                    set,
                    rows));
    notices.forEach(store.notices()::save);
    reconciliations.values().forEach(store.reconciliations()::save);
    store.ledger().apply(new LedgerDelta(List.of(), List.of(), blocks));
    store.ledger().mark(marks);
    store.ledger().reserveIssuance("another", openIssuances);
    counters.forEach(store.ledger()::store);
    transactions.values().forEach(store.transactions()::insert);
    return store;
  }
}
