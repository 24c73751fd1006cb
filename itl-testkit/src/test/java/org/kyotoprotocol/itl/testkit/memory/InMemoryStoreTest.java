package org.kyotoprotocol.itl.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.LedgerDelta;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionState;

class InMemoryStoreTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final CounterKey ISSUED = CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 1);
  private static final Instant NOW = Instant.parse("2010-06-01T00:00:00Z");
  private final InMemoryStore store = new InMemoryStore();

  @Test
  void aUnitOfWorkThatThrowsLeavesNoTrace() {
    store.inTransaction(s -> write(s, "GB1", 1));
    List<Object> before = everything();

    assertThatThrownBy(
            () ->
                store.inTransaction(
                    s -> {
                      write(s, "GB2", 101);
                      s.transactions()
                          .update(
                              s.transactions()
                                  .find("GB1")
                                  .orElseThrow()
                                  .in(TransactionState.RELEASED, NOW));
                      s.outbox().claim(GB, "node", NOW, NOW.plusSeconds(60), 10);
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void anIdentifierIsTakenOnce() {
    assertThat(store.<Boolean>inTransaction(s -> s.transactions().insert(transaction("GB1"))))
        .isTrue();
    assertThat(store.<Boolean>inTransaction(s -> s.transactions().insert(transaction("GB1"))))
        .isFalse();
  }

  @Test
  void aTransactionThatWasChangedMeanwhileIsNotOverwritten() {
    store.inTransaction(s -> s.transactions().insert(transaction("GB1")));
    Transaction stale = store.transactions().find("GB1").orElseThrow();
    store.inTransaction(s -> update(s, stale));

    assertThatThrownBy(() -> store.inTransaction(s -> update(s, stale)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("changed");
  }

  @Test
  void blocksThatOverlapAreRefused() {
    store.inTransaction(s -> insert(s, block(1, 10)));

    for (UnitBlock other : List.of(block(10, 20), block(1, 3), block(5, 6))) {
      assertThatThrownBy(() -> store.inTransaction(s -> insert(s, other)))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(store.ledger().blocks()).containsExactly(block(1, 10));
  }

  @Test
  void oneUnitOfWorkDoesNotBeginInsideAnother() {
    assertThatThrownBy(() -> store.inTransaction(s -> store.inTransaction(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  private List<Object> everything() {
    return List.of(
        store.ledger().blocks(),
        store.ledger().issuances(),
        store.ledger().lockCounter(ISSUED),
        store.transactions().inOrder(),
        store.messages().inOrder(),
        store.outbox().queued(),
        store.outbox().peersDue(NOW));
  }

  private static boolean write(Store s, String id, long start) {
    insert(s, block(start, start + 9));
    s.ledger().reserveIssuance(id, List.of(SerialBlock.of("GB", start + 50, start + 60)));
    s.ledger().store(ISSUED, new Counter(start, 0));
    s.messages().append(message());
    s.outbox()
        .queue(
            new OutboundMessage(
                UUID.randomUUID(),
                0,
                GB,
                Operation.ACCEPT_NOTIFICATION,
                Optional.of(id),
                OptionalInt.of(2),
                OutboundMessage.Matters.WHILE_OPEN,
                MessageBytes.ofUtf8("<a/>"),
                NOW,
                0));
    return s.transactions().insert(transaction(id));
  }

  private static boolean update(Store s, Transaction transaction) {
    s.transactions().update(transaction.in(TransactionState.RELEASED, NOW));
    return true;
  }

  private static boolean insert(Store s, UnitBlock block) {
    s.ledger().apply(new LedgerDelta(List.of(), List.of(), List.of(block)));
    return true;
  }

  private static LoggedMessage message() {
    return new LoggedMessage(
        UUID.randomUUID(),
        LoggedMessage.Direction.IN,
        LoggedMessage.Disposition.PROCESSED,
        "GB",
        Optional.empty(),
        Optional.empty(),
        NOW,
        MessageBytes.ofUtf8("<a/>"),
        List.of(),
        List.of());
  }

  private static Transaction transaction(String id) {
    AccountReference account =
        new AccountReference("GB", OptionalInt.of(100), OptionalLong.of(1_001));
    return Transaction.received(
        new Proposal(id, 1, OptionalInt.empty(), account, account, OptionalLong.empty(), List.of()),
        NOW);
  }

  private static UnitBlock block(long start, long end) {
    return new UnitBlock(
        SerialBlock.of("GB", start, end),
        new UnitAttributes(
            UnitType.AAU,
            0,
            1,
            1,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()),
        new Holding(GB, AccountType.PARTY_HOLDING, OptionalLong.of(1_001)),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }
}
