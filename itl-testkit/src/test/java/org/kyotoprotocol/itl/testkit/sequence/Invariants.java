package org.kyotoprotocol.itl.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Consumption;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.StateMachine;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** What holds of a log at every moment, told from its transactions alone, unit by unit. */
final class Invariants {
  private final RunningLog log;
  private final List<Transaction> transactions;
  private final Map<SerialBlock, UnitBlock> units = new TreeMap<>();

  private Invariants(RunningLog log) {
    this.log = log;
    this.transactions = log.store.transactions().inOrder();
  }

  static void hold(RunningLog log) {
    Invariants invariants = new Invariants(log);
    invariants.noUnitExistsTwice();
    invariants.theUnitsAreThoseOfTheCompletedIssuances();
    invariants.everyUnitLiesWhereTheLastCompletedTransactionPutIt();
    invariants.theReservationsAreThoseOfTheOpenTransactions();
    invariants.everyTotalIsWhatTheTransactionsAddUpTo();
    invariants.countableHoldingsAreThoseOfTheLedger();
    invariants.whatIsUsedUpStaysSo();
    invariants.replayingTheMovementsGivesTheHoldings();
    invariants.everyHistoryFollowsTheStateMachine();
    invariants.noInitiatorOfATransferWasMadeToFinaliseEarly();
  }

  private void noUnitExistsTwice() {
    for (UnitBlock block : log.store.ledger().blocks()) {
      for (SerialBlock unit : singles(block.serials())) {
        assertThat(units.put(unit, block)).as("unit %s exists twice", unit).isNull();
      }
    }
  }

  private void theUnitsAreThoseOfTheCompletedIssuances() {
    List<SerialBlock> issued =
        transactions.stream()
            .filter(transaction -> transaction.state() == TransactionState.COMPLETED)
            .filter(Invariants::isIssuance)
            .flatMap(Invariants::unitsOf)
            .sorted()
            .toList();
    assertThat(List.copyOf(units.keySet())).isEqualTo(issued);
  }

  private void everyUnitLiesWhereTheLastCompletedTransactionPutIt() {
    Map<SerialBlock, Holding> expected = new TreeMap<>();
    transactions.stream()
        .filter(transaction -> transaction.state() == TransactionState.COMPLETED)
        .sorted(Comparator.comparing(this::completion))
        .forEach(
            transaction ->
                movedBy(transaction).forEach(unit -> expected.put(unit, destination(transaction))));
    Map<SerialBlock, Holding> actual = new TreeMap<>();
    units.forEach((unit, block) -> actual.put(unit, block.holding()));
    assertThat(actual).isEqualTo(expected);
  }

  private void theReservationsAreThoseOfTheOpenTransactions() {
    Map<SerialBlock, String> expected = new TreeMap<>();
    Map<String, List<SerialBlock>> issuances = new TreeMap<>();
    for (Transaction open : transactions) {
      if (open.state().holdsUnits() && isIssuance(open)) {
        issuances.put(open.identifier(), open.proposal().serials());
      } else if (open.state().holdsUnits()) {
        unitsOf(open)
            .forEach(
                unit ->
                    assertThat(expected.put(unit, open.identifier()))
                        .as("unit %s is promised twice", unit)
                        .isNull());
      }
    }
    Map<SerialBlock, String> actual = new TreeMap<>();
    units.forEach((unit, block) -> block.reservedBy().ifPresent(id -> actual.put(unit, id)));
    assertThat(actual).isEqualTo(expected);
    assertThat(log.store.ledger().issuances()).isEqualTo(issuances);
  }

  /** Every total, not only some: what stands in the books is what the transactions add up to. */
  private void everyTotalIsWhatTheTransactionsAddUpTo() {
    Map<CounterKey, Counter> expected = new TreeMap<>();
    for (Transaction transaction : transactions) {
      for (Consumption taken : transaction.consumptions()) {
        boolean completed = transaction.state() == TransactionState.COMPLETED;
        boolean open = transaction.state().holdsUnits();
        Counter before = expected.getOrDefault(taken.key(), Counter.ZERO);
        expected.put(
            taken.key(), before.plus(completed ? taken.settled() : 0, open ? taken.open() : 0));
      }
    }
    expected.values().removeIf(Counter.ZERO::equals);
    Map<CounterKey, Counter> actual = new TreeMap<>(log.store.ledger().counters());
    actual.values().removeIf(Counter.ZERO::equals);
    assertThat(actual).isEqualTo(expected);
  }

  /** AAU, RMU, ERU and CER that a Party holds and has not cancelled (DES rules P-3). */
  private void countableHoldingsAreThoseOfTheLedger() {
    Map<CounterKey, Long> expected = new TreeMap<>();
    for (UnitBlock block : log.store.ledger().blocks()) {
      boolean counts =
          !block.attributes().unitType().isTemporary()
              && !block.holding().registry().equals(RegistryCode.CDM)
              && !block.holding().accountType().isCancellation();
      if (counts) {
        CounterKey key =
            CounterKey.of(
                CounterKey.Kind.COUNTABLE_HOLDINGS,
                block.holding().registry(),
                block.attributes().applicableCommitPeriod());
        expected.merge(key, block.quantity(), Long::sum);
      }
    }
    Map<CounterKey, Long> actual = new TreeMap<>();
    log.store
        .ledger()
        .counters()
        .forEach(
            (key, counter) -> {
              if (key.kind() == CounterKey.Kind.COUNTABLE_HOLDINGS && counter.settled() != 0) {
                actual.put(key, counter.settled());
              }
            });
    assertThat(actual).isEqualTo(expected);
  }

  private void replayingTheMovementsGivesTheHoldings() {
    Map<SerialBlock, UnitBlock> replayed = new TreeMap<>();
    for (Movement movement : log.store.ledger().movements()) {
      for (SerialBlock unit : singles(movement.after().serials())) {
        UnitBlock before = replayed.put(unit, movement.after().withRange(unit.range()));
        assertThat(movement.from()).isEqualTo(Optional.ofNullable(before).map(UnitBlock::holding));
      }
    }
    Map<SerialBlock, UnitBlock> actual = new TreeMap<>();
    units.forEach(
        (unit, block) ->
            actual.put(unit, block.reservedFor(Optional.empty()).withRange(unit.range())));
    assertThat(replayed).isEqualTo(actual);
  }

  /** Cancelled, retired, replacing: never elsewhere again; replaced: replaced for ever. */
  private void whatIsUsedUpStaysSo() {
    Map<SerialBlock, UnitBlock> before = new TreeMap<>();
    for (Movement movement : log.store.ledger().movements()) {
      for (SerialBlock unit : singles(movement.after().serials())) {
        UnitBlock earlier = before.put(unit, movement.after());
        if (earlier == null) {
          continue;
        }
        AccountType account = earlier.holding().accountType();
        if (account.isCancellation() || account.isUsed()) {
          assertThat(movement.after().holding()).isEqualTo(earlier.holding());
        }
        assertThat(movement.after().replaced() || !earlier.replaced()).isTrue();
        assertThat(movement.after().attributes().originalCommitPeriod())
            .isEqualTo(earlier.attributes().originalCommitPeriod());
      }
    }
  }

  private void everyHistoryFollowsTheStateMachine() {
    for (Transaction transaction : transactions) {
      TransactionState state = TransactionState.RECEIVED;
      for (TransactionEvent event : log.store.transactions().events(transaction.identifier())) {
        if (event.state() != state) {
          assertThat(StateMachine.successors(state)).contains(event.state());
        }
        state = event.state();
      }
      assertThat(transaction.state()).isEqualTo(state);
    }
  }

  private void noInitiatorOfATransferWasMadeToFinaliseEarly() {
    for (Transaction transaction : transactions) {
      if (transaction.isExternal()) {
        assertThat(log.store.outbox().queued())
            .filteredOn(m -> m.transactionIdentifier().orElse("").equals(transaction.identifier()))
            .filteredOn(m -> m.to().value().equals(transaction.initiatingRegistry()))
            .noneMatch(m -> m.status().orElse(0) == 2 || m.status().orElse(0) == 9);
      }
    }
  }

  private Integer completion(Transaction transaction) {
    List<TransactionEvent> all = log.store.transactions().allEvents();
    for (int i = 0; i < all.size(); i++) {
      TransactionEvent event = all.get(i);
      if (event.transactionIdentifier().equals(transaction.identifier())
          && event.state() == TransactionState.COMPLETED) {
        return i;
      }
    }
    throw new AssertionError(transaction.identifier() + " has no completion in its history");
  }

  private static boolean isIssuance(Transaction transaction) {
    return transaction.proposal().isType(TransactionType.ISSUANCE);
  }

  private static Holding destination(Transaction transaction) {
    return new Holding(
        new RegistryCode(transaction.acquiringRegistry()),
        transaction.proposal().acquiring().accountType().orElseThrow(),
        transaction.proposal().acquiring().identifier());
  }

  /**
   * Conversion and change of expiry date leave units where they are, and so does being replaced.
   */
  private static Stream<SerialBlock> movedBy(Transaction transaction) {
    Proposal proposal = transaction.proposal();
    boolean stays =
        proposal.isType(TransactionType.CONVERSION)
            || proposal.isType(TransactionType.EXPIRY_DATE_CHANGE);
    return stays
        ? Stream.empty()
        : proposal.blocksWithoutRole().stream().flatMap(block -> singles(block.serials()).stream());
  }

  private static Stream<SerialBlock> unitsOf(Transaction transaction) {
    return transaction.proposal().serials().stream().flatMap(block -> singles(block).stream());
  }

  private static List<SerialBlock> singles(SerialBlock block) {
    return LongStream.rangeClosed(block.range().start(), block.range().end())
        .mapToObj(serial -> new SerialBlock(block.origin(), new SerialRange(serial, serial)))
        .toList();
  }
}
