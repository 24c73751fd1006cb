package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.testkit.registry.book.Account.State;

class BookTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final Instant NOW = Instant.parse("2010-06-01T00:00:00Z");
  private static final OptionalInt COMPLETED = OptionalInt.of(4);
  private static final SerialBlock ISSUED = SerialBlock.of("GB", 1, 1000);

  @TempDir Path directory;
  private Book book;

  @BeforeEach
  void open() {
    book = Book.open(GB, directory, InstantSource.fixed(NOW), false);
  }

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void anIssuanceCreatesUnitsOnceCompleted() {
    Proposal proposal = book.propose(Order.issue(ISSUED, Blocks.aau(1)));

    assertThat(proposal.transactionIdentifier()).isEqualTo("GB100000");
    assertThat(proposal.acquiring()).isEqualTo(proposal.transferring());
    assertThat(book.holdings().quantity()).isZero();

    assertThat(book.end("GB100000", LocalStatus.COMPLETED, List.of(), COMPLETED)).isTrue();

    assertThat(book.holdings().ranges())
        .containsExactly(new HeldRange(ISSUED, Blocks.aau(1), AccountType.PARTY_HOLDING, false));
    assertThat(book.outcome("GB100000")).get().matches(Outcome::isCompleted);
  }

  @Test
  void proposedUnitsAreReservedFromTheLowEndAndReleasedOnRefusal() {
    issue();

    book.propose(Order.transfer(Units.lowest(UnitType.AAU, 1, 300), "NZ"));
    Proposal second = book.propose(Order.retire(Units.lowest(UnitType.AAU, 1, 300)));

    assertThat(second.serials()).containsExactly(SerialBlock.of("GB", 301, 600));
    assertThatThrownBy(
            () -> book.propose(Order.retire(Units.exactly(SerialBlock.of("GB", 300, 300)))))
        .isInstanceOf(OrderRefusedException.class)
        .hasMessageContaining("reserved for GB100001");

    book.end("GB100001", LocalStatus.TERMINATED, List.of(4003, 4010), OptionalInt.empty());

    assertThat(book.outcome("GB100001").orElseThrow().responseCodes()).containsExactly(4003, 4010);
    assertThat(book.propose(Order.retire(Units.lowest(UnitType.AAU, 1, 300))).serials())
        .containsExactly(SerialBlock.of("GB", 1, 300));
  }

  @Test
  void everyTypeOfTransactionHasItsEffect() {
    issue();
    complete(Order.transfer(Units.exactly(SerialBlock.of("GB", 1, 100)), "NZ"));
    complete(
        Order.cancel(
            Units.exactly(SerialBlock.of("GB", 101, 200)), AccountType.VOLUNTARY_CANCELLATION));
    complete(Order.retire(Units.exactly(SerialBlock.of("GB", 201, 300))));
    complete(Order.move(Units.exactly(SerialBlock.of("GB", 301, 400)), AccountType.PERSON_HOLDING));

    assertThat(book.holdings().ranges())
        .extracting(range -> range.serials() + " " + range.accountType().code())
        .containsExactly("GB-101-200 230", "GB-201-300 300", "GB-301-400 121", "GB-401-1000 100");
  }

  @Test
  void theBooksComeBackAfterARestart() {
    issue();
    complete(Order.retire(Units.exactly(SerialBlock.of("GB", 201, 300))));
    Proposal open = book.propose(Order.transfer(Units.lowest(UnitType.AAU, 1, 50), "NZ"));
    Proposal inbound = inbound("NZ100000", SerialBlock.of("NZ", 5, 9));
    book.judge(inbound, OptionalInt.empty());
    book.judge(inbound("NZ100001", SerialBlock.of("NZ", 10, 19)), OptionalInt.of(5902));
    book.put(1210, State.CLOSED);
    book.storeText("Grüße\nfrom the ITL");
    book.storeNotice(Notices.first(77, NoticeType.EXCESS_ISSUANCE));
    book.sent(new DueMessage("GB100000", TransactionStatus.PROPOSED));
    List<HeldBlock> blocks = book.blocks();
    List<HeldNotice> notices = book.notices();
    List<DueMessage> due = book.due();

    book.close();
    book = Book.open(GB, directory, Clock.fixed(NOW, ZoneOffset.UTC), false);

    assertThat(book.blocks()).isEqualTo(blocks);
    assertThat(book.due()).isEqualTo(due);
    assertThat(due)
        .contains(
            new DueMessage("GB100000", TransactionStatus.COMPLETED),
            new DueMessage(open.transactionIdentifier(), TransactionStatus.PROPOSED),
            new DueMessage("NZ100000", TransactionStatus.ACCEPTED),
            new DueMessage("NZ100001", TransactionStatus.REJECTED))
        .doesNotContain(new DueMessage("GB100000", TransactionStatus.PROPOSED));
    assertThat(book.outcome("NZ100001").orElseThrow().status()).isEqualTo(LocalStatus.REJECTED);
    assertThat(book.account(1210).orElseThrow().state()).isEqualTo(State.CLOSED);
    assertThat(book.texts()).containsExactly("Grüße\nfrom the ITL");
    assertThat(book.knowsNotice(77)).isTrue();
    assertThat(book.notices()).isEqualTo(notices);
    assertThat(book.open("NZ100000").orElseThrow().proposal().serials())
        .isEqualTo(inbound.serials());
    assertThat(book.propose(Order.retire(Units.lowest(UnitType.AAU, 1, 1))).transactionIdentifier())
        .as("identifiers are never reused")
        .isEqualTo("GB100003");
  }

  @Test
  void aTransactionEndsOnlyOnce() {
    issue();

    assertThat(book.end("GB100000", LocalStatus.TERMINATED, List.of(), COMPLETED)).isFalse();
    assertThat(book.end("GB999999", LocalStatus.COMPLETED, List.of(), COMPLETED)).isFalse();
    assertThat(book.holdings().quantity()).isEqualTo(1000);
  }

  @Test
  void unitsThatAreHeldAlreadyCannotBeBookedAndNothingChanges() {
    issue();
    book.judge(inbound("NZ100000", SerialBlock.of("GB", 1000, 1001)), OptionalInt.empty());

    assertThatThrownBy(() -> book.end("NZ100000", LocalStatus.COMPLETED, List.of(), COMPLETED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("NZ100000");

    assertThat(book.open("NZ100000")).isPresent();
    assertThat(book.holdings().quantity()).isEqualTo(1000);
  }

  @Test
  void i08OldProposalsAreGivenUpAndTheirUnitsReleased() {
    issue();
    book.propose(Order.retire(Units.lowest(UnitType.AAU, 1, 1000)));

    assertThat(book.failOlderThan(Duration.ZERO)).isEmpty();
    assertThat(book.failOlderThan(Duration.ofHours(-1))).containsExactly("GB100001");

    assertThat(book.outcome("GB100001").orElseThrow().status()).isEqualTo(LocalStatus.FAILED);
    assertThat(book.blocks()).allMatch(block -> block.reservedFor().isEmpty());
  }

  @Test
  void i12WrongOrdersAreRefusedBeforeSending() {
    issue();
    complete(
        Order.move(Units.exactly(SerialBlock.of("GB", 901, 1000)), AccountType.PERSON_HOLDING));
    complete(Order.issue(SerialBlock.of("GB", 1001, 1100), Blocks.aau(2)));
    book.put(2301, State.CLOSED);

    refused(Order.retire(Units.lowest(UnitType.AAU, 1, 0)), "quantity is 0");
    refused(Order.retire(Units.lowest(UnitType.AAU, 1, 901)), "only 900 free AAU");
    refused(Order.retire(Units.exactly(SerialBlock.of("GB", 900, 901))), "several accounts");
    refused(Order.retire(Units.exactly(SerialBlock.of("NZ", 1, 1))), "holds 0");
    refused(
        Order.retire(
            Units.exactly(SerialBlock.of("GB", 900, 900), SerialBlock.of("GB", 1001, 1001))),
        "2 applicable periods");
    refused(
        Order.cancel(Units.lowest(UnitType.AAU, 1, 1), AccountType.VOLUNTARY_CANCELLATION),
        "2301 is CLOSED");
    refused(Order.retire(Units.lowest(UnitType.AAU, 1, 1)).into(4711), "no account 4711");
    refused(Order.issue(SerialBlock.of("GB", 1100, 1200), Blocks.aau(2)), "exist already");
    refused(
        Order.issue(SerialBlock.of("GB", 2001, 2002), Blocks.cer(2, 1)).into(2802),
        "cannot hold CER");
    assertThat(book.open()).isEmpty();
  }

  private void refused(Order order, String words) {
    assertThatThrownBy(() -> book.propose(order))
        .isInstanceOf(OrderRefusedException.class)
        .hasMessageContaining(words);
  }

  private void issue() {
    complete(Order.issue(ISSUED, Blocks.aau(1)));
  }

  private void complete(Order order) {
    Proposal proposal = book.propose(order);
    book.end(proposal.transactionIdentifier(), LocalStatus.COMPLETED, List.of(), COMPLETED);
  }

  private static Proposal inbound(String identifier, SerialBlock serials) {
    return Proposals.inbound(identifier, "NZ", "GB", serials);
  }
}
