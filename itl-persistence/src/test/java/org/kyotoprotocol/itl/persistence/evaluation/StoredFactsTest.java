package org.kyotoprotocol.itl.persistence.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Drafts.AAU;
import static org.kyotoprotocol.itl.persistence.Drafts.CER;
import static org.kyotoprotocol.itl.persistence.Drafts.RMU;
import static org.kyotoprotocol.itl.persistence.Drafts.TCER;
import static org.kyotoprotocol.itl.persistence.Drafts.held;
import static org.kyotoprotocol.itl.persistence.Drafts.impendingExpiry;
import static org.kyotoprotocol.itl.persistence.Drafts.onNotice;
import static org.kyotoprotocol.itl.persistence.Drafts.proposal;
import static org.kyotoprotocol.itl.persistence.Drafts.replaced;
import static org.kyotoprotocol.itl.persistence.Drafts.units;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.inserted;
import static org.kyotoprotocol.itl.persistence.Samples.referenceRow;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.check.Evaluator;
import org.kyotoprotocol.itl.core.check.Facts;
import org.kyotoprotocol.itl.core.check.FactsLoader;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.transaction.Consumptions;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;

/** Facts that are stored and read again are the same facts. */
class StoredFactsTest {
  private static final List<String> PLACES =
      List.of("GB/100-1", "JP/100-2", "GB/300-3", "GB/230-4", "CDM/110-5", "GB/411-6", "XX/100-7");

  /** Whatever is proposed in whatever world, passing or not. */
  @Property(tries = 150)
  void judgedAgainTheyGiveTheSameVerdicts(
      @ForAll("proposals") Proposal proposal,
      @ForAll("worlds") World world,
      @ForAll @IntRange(max = 2) int rounds) {
    InMemoryStore store = new InMemoryStore();
    store.inTransaction(
        inside -> {
          world.settle(inside, proposal);
          return inside;
        });
    Transaction transaction = Transaction.received(proposal, NOON);
    Facts facts =
        store.inTransaction(
            inside -> FactsLoader.forEvaluation(inside, world.rulebook, NOON, transaction));
    Facts restored = facts;
    for (int round = 0; round <= rounds; round++) {
      restored = again(restored, transaction);
    }
    assertThat(StoredFacts.of(restored)).isEqualTo(StoredFacts.of(facts));
    assertThat(restored.call()).isEqualTo(facts.call());
    assertThat(restored.transaction()).isEqualTo(facts.transaction());
    assertThat(Evaluator.verdictsAfterRecording(restored))
        .isEqualTo(Evaluator.verdictsAfterRecording(facts));
  }

  private static Facts again(Facts facts, Transaction transaction) {
    byte[] stored = EvaluationJson.facts(StoredFacts.of(facts));
    return EvaluationJson.facts(stored).toFacts(transaction);
  }

  @Test
  void whatIsLargeIsStoredByGzipAndWhatIsSmallIsLegible() {
    assertThat(new String(stored(1), java.nio.charset.StandardCharsets.UTF_8)).startsWith("{");
    assertThat(stored(1)).hasSizeLessThan(4_096);
    assertThat(stored(3_000)).startsWith(0x1f, 0x8b).hasSizeLessThan(100_000);
  }

  private static byte[] stored(int blocks) {
    return EvaluationJson.facts(StoredFacts.of(transferOf(blocks)));
  }

  /** A transfer of so many blocks of AAU, each a block of the ledger. */
  static Facts transferOf(int blocks) {
    InMemoryStore store = new InMemoryStore();
    List<ProposalUnitBlock> proposed = new ArrayList<>();
    List<UnitBlock> held = new ArrayList<>();
    for (int n = 0; n < blocks; n++) {
      String serials = "GB-" + (n * 20L + 1) + "-" + (n * 20L + 10);
      proposed.add(units(AAU, serials));
      held.add(held("GB/100-1", AAU, serials));
    }
    Proposal proposal =
        proposal("GB1", 3, "GB/100-1", "JP/100-2", proposed.toArray(ProposalUnitBlock[]::new));
    return store.inTransaction(
        inside -> {
          register(inside);
          inside.ledger().apply(inserted(held.toArray(UnitBlock[]::new)));
          return FactsLoader.forEvaluation(
              inside, Rulebook.STANDARD, NOON, Transaction.received(proposal, NOON));
        });
  }

  private static void register(Store store) {
    for (String code : List.of("GB", "JP", "CDM", "CITL")) {
      RegistryKind kind =
          code.equals("CDM")
              ? RegistryKind.CDM
              : code.equals("CITL") ? RegistryKind.STL : RegistryKind.PARTY;
      store
          .registries()
          .save(
              new Registry(
                  new RegistryCode(code),
                  kind,
                  OperatingState.LIVE,
                  code.equals("GB") ? Optional.of(new RegistryCode("CITL")) : Optional.empty(),
                  Optional.of(URI.create("https://registry.example/DES?x=1"))));
    }
  }

  @Provide
  Arbitrary<Proposal> proposals() {
    Arbitrary<ProposalUnitBlock> block =
        Combinators.combine(
                Arbitraries.of(AAU, RMU, CER, TCER, CER.carriedOver()),
                Arbitraries.of("GB-1-50", "GB-41-60", "BR-1-10", "BR-500-600", "QQ-1-2"),
                Arbitraries.of(true, false))
            .as((units, serials, rep) -> rep ? replaced(units, serials) : units(units, serials));
    Arbitrary<List<ProposalUnitBlock>> blocks = block.list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Integer> types = Arbitraries.of(1, 2, 3, 4, 5, 6, 7, 8, 10);
    Arbitrary<Optional<Long>> notices = Arbitraries.of(Optional.empty(), Optional.of(3L));
    Arbitrary<String> places = Arbitraries.of(PLACES);
    return Combinators.combine(types, places, places, notices, blocks)
        .as(
            (type, from, to, notice, units) -> {
              Proposal bare =
                  proposal("GB1", type, from, to, units.toArray(ProposalUnitBlock[]::new));
              return notice.map(number -> onNotice(number, bare)).orElse(bare);
            });
  }

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Set<ReferenceSet>> told = Arbitraries.of(ReferenceSet.class).set();
    return Combinators.combine(
            told,
            Arbitraries.of(true, false),
            Arbitraries.of("GB/100-1", "GB/300-3", "CDM/110-5"),
            Arbitraries.of(AAU, RMU, CER, TCER),
            Arbitraries.longs().between(0, 1L << 40))
        .as(World::new);
  }

  /** What the log knows. */
  private static final class World {
    private final Set<ReferenceSet> told;
    private final Rulebook rulebook;
    private final String holder;
    private final UnitAttributes units;
    private final long counted;

    World(Set<ReferenceSet> told, boolean open, String holder, UnitAttributes units, long counted) {
      this.told = told.isEmpty() ? Set.of() : EnumSet.copyOf(told);
      this.rulebook =
          Rulebook.STANDARD
              .leavingOpen(open)
              .recordingAccountsOnFirstUse(open)
              .disabling(open ? Set.of() : Set.of(5009));
      this.holder = holder;
      this.units = units;
      this.counted = counted;
    }

    void settle(Store store, Proposal proposal) {
      register(store);
      told.forEach(set -> give(store, set));
      store.notices().save(impendingExpiry(3, "GB", 100, "BR-1-50"));
      store.accounts().record(new GovernmentAccount(GB, AccountType.RETIREMENT, 3, 1));
      store
          .ledger()
          .apply(
              inserted(
                  held(holder, units, "GB-1-45"),
                  held("JP/100-2", units, "GB-46-60").reservedFor(Optional.of("JP9")),
                  held("GB/300-3", TCER, "BR-1-10")
                      .transferredTo(held("GB/300-3", TCER, "BR-1-10").holding(), NOON)));
      store
          .ledger()
          .mark(
              List.of(
                  new SerialMark(
                      MarkKind.FREEZE, SerialBlock.of("BR", 5, 5), NOON, "reported \"stolen\"")));
      store.ledger().reserveIssuance("JP8", List.of(SerialBlock.of("BR", 550, 551)));
      Consumptions.keys(proposal, rulebook.adaptationFundAccount())
          .forEach(key -> store.ledger().store(key, new Counter(counted, counted / 2)));
    }

    private static final RegistryCode GB = new RegistryCode("GB");

    private static void give(Store store, ReferenceSet set) {
      String line =
          String.join(
              ",",
              Arrays.stream(set.example().split(",", -1))
                  .map(cell -> cell.matches("NZ|UA|JP|AU|HR|BY") ? "GB" : cell)
                  .toList());
      store
          .reference()
          .replace(
              new ReferenceChange(NOON, "administrator", "test", true),
              set,
              List.of(referenceRow(set, line)));
    }
  }
}
