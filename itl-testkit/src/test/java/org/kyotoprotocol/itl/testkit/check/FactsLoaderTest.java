package org.kyotoprotocol.itl.testkit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.check.Facts;
import org.kyotoprotocol.itl.core.check.FactsLoader;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;
import org.kyotoprotocol.itl.testkit.memory.ReferenceRows;

class FactsLoaderTest {
  private static final Instant NOW = Instant.parse("2010-06-01T12:00:00Z");
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final RegistryCode JP = new RegistryCode("JP");
  private static final RegistryCode CITL = new RegistryCode("CITL");
  private static final RegistryCode OTHER = new RegistryCode("STL");

  private final InMemoryStore store = new InMemoryStore();

  FactsLoaderTest() {
    list(GB, RegistryKind.PARTY, OperatingState.LIVE, Optional.empty());
    list(JP, RegistryKind.PARTY, OperatingState.LIVE, Optional.empty());
  }

  @Test
  void onReceiptTheRegistriesAndTheRecordedTransactionAreKnown() {
    Proposal proposal = proposal(3, "GB", "JP", 100, "GB-1-9");
    store.transactions().insert(Transaction.received(proposal, NOW));
    Facts facts = receipt(GB, new MessageBody.ProposalBody(proposal), Operation.ACCEPT_PROPOSAL);
    assertThat(facts.sender().map(Registry::code)).contains(GB);
    assertThat(facts.initiating().map(Registry::code)).contains(GB);
    assertThat(facts.acquiring().map(Registry::code)).contains(JP);
    assertThat(facts.transaction().map(Transaction::identifier)).contains("GB1");
    assertThat(facts.today()).isEqualTo(LocalDate.parse("2010-06-01"));
  }

  @ParameterizedTest
  @CsvSource({"GB17, GB", "GB017, GB", "XX17, ''", "G17, ''", "17, ''", "GBJP17, ''", "GB, ''"})
  void theInitiatingRegistryOfAnyOtherMessageIsTheOneItsIdentifierBeginsWith(
      String identifier, String expected) {
    Facts facts =
        receipt(
            JP,
            new MessageBody.Notification(identifier, 8, 0, List.of()),
            Operation.ACCEPT_NOTIFICATION);
    assertThat(facts.initiating().map(entry -> entry.code().value()).orElse(""))
        .isEqualTo(expected);
    assertThat(facts.transaction()).isEmpty();
  }

  @Test
  void registryCodesThatAreNoneAreNotLookedUp() {
    Facts facts = evaluation(proposal(3, "GB", "j p", 100, "GB-1-9"));
    assertThat(facts.acquiring()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CITL, , CITL",
    ", CITL, CITL",
    "CITL, CITL, CITL",
    "CITL, STL, CITL STL",
    "STL, CITL, STL CITL",
    ", , ''"
  })
  void theRouteLeadsOverTheSchemesInitiatingFirst(
      String ofInitiating, String ofAcquiring, String route) {
    list(CITL, RegistryKind.STL, OperatingState.LIVE, Optional.empty());
    list(OTHER, RegistryKind.STL, OperatingState.LIVE, Optional.empty());
    list(GB, RegistryKind.PARTY, OperatingState.LIVE, code(ofInitiating));
    list(JP, RegistryKind.PARTY, OperatingState.LIVE, code(ofAcquiring));
    Facts facts = evaluation(proposal(3, "GB", "JP", 100, "GB-1-9"));
    assertThat(facts.route().stream().map(RegistryCode::value))
        .containsExactlyElementsOf(
            Stream.of(route.split(" ", -1)).filter(stl -> !stl.isEmpty()).toList());
    assertThat(facts.absentStls()).isEmpty();
  }

  @Test
  void anStlThatIsNotListedNotLiveOrNoStlIsAbsent() {
    list(GB, RegistryKind.PARTY, OperatingState.LIVE, Optional.of(CITL));
    assertThat(evaluation(transfer()).absentStls()).containsExactly(CITL);
    list(CITL, RegistryKind.STL, OperatingState.SUSPENDED, Optional.empty());
    assertThat(evaluation(transfer()).absentStls()).containsExactly(CITL);
    list(CITL, RegistryKind.PARTY, OperatingState.LIVE, Optional.empty());
    assertThat(evaluation(transfer()).absentStls()).containsExactly(CITL);
    list(CITL, RegistryKind.STL, OperatingState.LIVE, Optional.empty());
    assertThat(evaluation(transfer()).absentStls()).isEmpty();
  }

  @Test
  void unitsMayComeFromAnyPartyAndRegistryButFromNoStl() {
    list(RegistryCode.CDM, RegistryKind.CDM, OperatingState.LIVE, Optional.empty());
    list(CITL, RegistryKind.STL, OperatingState.LIVE, Optional.empty());
    assertThat(evaluation(transfer()).knownOrigins())
        .contains("BR", "GB", "GR", "EU", "CDM")
        .doesNotContain("CITL", "UK", "ITL");
  }

  @Test
  void theRecordedAccountIsThatOfTypeAndIdentifier() {
    GovernmentAccount retirement = new GovernmentAccount(GB, AccountType.RETIREMENT, 2, 1);
    store.inTransaction(
        work -> {
          work.accounts().record(retirement);
          return true;
        });
    assertThat(evaluation(proposal(5, "GB", "GB", 300, "GB-1-9")).account()).contains(retirement);
    assertThat(evaluation(proposal(4, "GB", "GB", 230, "GB-1-9")).account()).isEmpty();
    assertThat(evaluation(proposal(10, "GB", "GB", 120, "GB-1-9")).account()).isEmpty();
  }

  @Test
  void anIssuanceSeesTheAssignedAmountAndWhatIsIssuedOfIt() {
    CounterKey issued = CounterKey.of(CounterKey.Kind.AAU_ISSUED, GB, 1);
    give(ReferenceSet.PARTIES, "GB,1,5000", "JP,1,7000");
    store.ledger().store(issued, new Counter(300, 20));
    store.ledger().reserveIssuance("GB9", List.of(block("GB-5-6").serials()));
    Facts issuance = evaluation(proposal(1, "GB", "GB", 100, "GB-1-9"));
    assertThat(issuance.reference().assignedAmount("GB", 1)).hasValue(5_000);
    assertThat(issuance.reference().assignedAmount("JP", 1)).isEmpty();
    assertThat(issuance.counter(issued)).isEqualTo(new Counter(300, 20));
    assertThat(issuance.ledger().isBeingIssued(block("GB-6-7").serials())).isTrue();
    assertThat(issuance.ledger().isBeingIssued(block("GB-7-8").serials())).isFalse();
  }

  @Test
  void whoWithdrewItsLegalEntitiesIsKnownOfBothParties() {
    give(ReferenceSet.ENTITIES, "JP,2010-06-01", "GB,2010-06-02");
    Facts facts = evaluation(transfer());
    assertThat(facts.reference().legalEntitiesWithdrawn("JP", facts.today())).isTrue();
    assertThat(facts.reference().legalEntitiesWithdrawn("GB", facts.today())).isFalse();
  }

  @Test
  void aRowHoldsOnItsDaysOnly() {
    store.inTransaction(
        work -> {
          ReferenceRows.give(work, ReferenceSet.PARTIES, "GB,1,5000,,,,2010-06-02,");
          return true;
        });
    assertThat(evaluation(transfer()).reference().figures("GB", 1)).isEmpty();
  }

  @Test
  void whatNobodyHasGivenIsOpenOnlyIfTheRulebookLeavesItOpen() {
    assertThat(evaluation(transfer()).reference().open()).isEmpty();
    give(ReferenceSet.ELIGIBILITY);
    Facts sandbox =
        FactsLoader.forEvaluation(
            store,
            Rulebook.STANDARD.leavingOpen(true).recordingAccountsOnFirstUse(true),
            NOW,
            Transaction.received(transfer(), NOW));
    assertThat(sandbox.reference().open())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(ReferenceSet.ELIGIBILITY)));
  }

  @Test
  void onceAccountsAreGivenOthersDoNotCountAsRecorded() {
    store.inTransaction(
        work -> {
          work.accounts().record(new GovernmentAccount(GB, AccountType.RETIREMENT, 2, 1));
          return true;
        });
    give(ReferenceSet.ACCOUNTS, "GB,300,7,1");
    assertThat(evaluation(proposal(5, "GB", "GB", 300, "GB-1-9")).account()).isEmpty();
    give(ReferenceSet.ACCOUNTS, "GB,300,2,2");
    assertThat(evaluation(proposal(5, "GB", "GB", 300, "GB-1-9")).account())
        .contains(new GovernmentAccount(GB, AccountType.RETIREMENT, 2, 2));
  }

  @Test
  void theAdditionalPeriodEndsAsTheReferenceDataHasIt() {
    give(ReferenceSet.TRUE_UP, "1,*,2010-05-01", "1,JP,2010-07-01");
    assertThat(evaluation(transfer()).calendar().isOver(1, LocalDate.parse("2010-06-01"))).isTrue();
    assertThat(
            evaluation(proposal(3, "JP", "GB", 100, "GB-1-9"))
                .calendar()
                .isOver(1, LocalDate.parse("2010-06-01")))
        .isFalse();
  }

  @Test
  void blocksWithoutValidSerialsAreLeftToTheIntegrityStage() {
    assertThat(
            evaluation(proposal(3, "GB", "JP", 100, "GB-9-1", "gb-1-9", "GB-0-5"))
                .ledger()
                .blocks())
        .isEmpty();
  }

  @Test
  void theDayOfANoticeIsThatOfItsFirstMessage() {
    Notice sent =
        new Notice(
            7,
            NoticeType.EXPIRY_DATE_CHANGE,
            NoticeStatus.OPEN,
            GB,
            "Change the expiry date",
            NOW.minus(Duration.ofDays(30)),
            Optional.of("BR143"),
            Optional.of(UnitType.TCER),
            OptionalLong.of(100),
            Optional.of(LocalDate.parse("2030-12-31")),
            OptionalLong.empty(),
            OptionalInt.of(1),
            Optional.empty(),
            List.of());
    store.inTransaction(
        work -> {
          work.notices().save(sent);
          work.notices().save(sent.with(NoticeStatus.INCOMPLETE, "60 of 100", NOW));
          return true;
        });
    assertThat(evaluation(naming(7, proposal(8, "GB", "GB", 100, "BR-1-9"))).notice())
        .contains(sent.with(NoticeStatus.INCOMPLETE, "60 of 100", sent.date()));
  }

  @Test
  void locksAreTakenInOneOrder() {
    List<String> taken = new ArrayList<>();
    RecordingStore recording = new RecordingStore(store, taken);
    FactsLoader.forEvaluation(
        recording.store(),
        Rulebook.STANDARD,
        NOW,
        Transaction.received(
            naming(7, proposal(1, "GB", "GB", 100, "JP-1-9", "GB-1-9", "JP-20-29")), NOW));
    assertThat(taken)
        .containsExactly(
            "lockOrigin GB",
            "lockOrigin JP",
            "lock 7",
            "lockCounters AAU_ISSUED GB, COUNTABLE_HOLDINGS GB",
            "lockOverlapping");
  }

  @Test
  void countersAreLockedInTheirOrder() {
    List<String> taken = new ArrayList<>();
    RecordingStore recording = new RecordingStore(store, taken);
    FactsLoader.forEvaluation(
        recording.store(),
        Rulebook.STANDARD,
        NOW,
        Transaction.received(proposal(3, "JP", "GB", 130, "GB-1-9"), NOW));
    assertThat(taken)
        .containsExactly(
            "lockCounters COUNTABLE_HOLDINGS GB, COUNTABLE_HOLDINGS JP,"
                + " SURPLUS_RESERVE_ACQUIRED GB",
            "lockOverlapping");
  }

  private Facts receipt(RegistryCode sender, MessageBody body, Operation operation) {
    Header header =
        new Header(
            Optional.of(sender.value()), Optional.of("ITL"), OptionalInt.of(1), OptionalInt.of(1));
    return FactsLoader.forReceipt(
        store, Rulebook.STANDARD, NOW, new Call(sender, operation, header, List.of(), body));
  }

  private void give(ReferenceSet set, String... rows) {
    store.inTransaction(
        work -> {
          ReferenceRows.give(work, set, rows);
          return true;
        });
  }

  private static Proposal naming(long notice, Proposal proposal) {
    return new Proposal(
        proposal.transactionIdentifier(),
        proposal.transactionTypeCode(),
        proposal.suppTransactionType(),
        proposal.transferring(),
        proposal.acquiring(),
        OptionalLong.of(notice),
        proposal.blocks());
  }

  private Facts evaluation(Proposal proposal) {
    return FactsLoader.forEvaluation(
        store, Rulebook.STANDARD, NOW, Transaction.received(proposal, NOW));
  }

  private void list(
      RegistryCode code, RegistryKind kind, OperatingState state, Optional<RegistryCode> scheme) {
    store.registries().save(new Registry(code, kind, state, scheme, Optional.empty()));
  }

  private static Optional<RegistryCode> code(String value) {
    return Optional.ofNullable(value).map(RegistryCode::new);
  }

  private static Proposal transfer() {
    return proposal(3, "GB", "JP", 100, "GB-1-9");
  }

  private static Proposal proposal(
      int type, String from, String into, int intoType, String... blocks) {
    return new Proposal(
        "GB1",
        type,
        OptionalInt.empty(),
        new AccountReference(from, OptionalInt.of(100), OptionalLong.of(1)),
        new AccountReference(into, OptionalInt.of(intoType), OptionalLong.of(2)),
        OptionalLong.empty(),
        Stream.of(blocks).map(FactsLoaderTest::block).toList());
  }

  private static ProposalUnitBlock block(String printed) {
    String[] parts = printed.split("-", -1);
    return new ProposalUnitBlock(
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        parts[0],
        1,
        OptionalInt.empty(),
        1,
        1,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }
}
