package org.kyotoprotocol.itl.testkit.scenario;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;

/** The verbs that say what the log knows. */
final class WorldVerbs {
  private static final Map<String, BiConsumer<Words, World>> VERBS =
      Map.ofEntries(
          entry("clock", WorldVerbs::clock),
          entry("registry", WorldVerbs::registry),
          entry("stl", WorldVerbs::stl),
          entry("state", WorldVerbs::state),
          entry("scheme", WorldVerbs::scheme),
          entry("holds", WorldVerbs::holds),
          entry("account", WorldVerbs::account),
          entry("reference", ReferenceVerbs::reference),
          entry("given", ReferenceVerbs::given),
          entry("counted", WorldVerbs::counted),
          entry("notice", NoticeVerb::notice),
          entry("reconciliation", ReconciliationVerb::record),
          entry("issuing", WorldVerbs::issuing),
          entry("mark", WorldVerbs::mark),
          entry("accounts", WorldVerbs::accounts),
          entry("maximum-blocks", WorldVerbs::maximumBlocks),
          entry("disable", WorldVerbs::disable),
          entry("enable", WorldVerbs::enable),
          entry("sample", WorldVerbs::sample),
          entry("transaction", TransactionVerb::record));

  private static final Map<String, MarkKind> MARKS =
      Map.of(
          "itl-inconsistency", MarkKind.ITL_INCONSISTENCY,
          "stl-inconsistency", MarkKind.STL_INCONSISTENCY,
          "discrepancy", MarkKind.UNRESOLVED_DISCREPANCY,
          "freeze", MarkKind.FREEZE);

  private static final Map<String, CounterKey.Kind> KINDS =
      Arrays.stream(CounterKey.Kind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  Function.identity()));

  private WorldVerbs() {}

  static void apply(String verb, Words words, World world) {
    words.understood(() -> words.meaning("verb", verb, VERBS).accept(words, world));
    words.end();
  }

  private static void clock(Words words, World world) {
    String when = words.next("date or instant");
    world.now(
        when.contains("T")
            ? words.parsed("instant", when, Instant::parse)
            : words
                .parsed("date", when, LocalDate::parse)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC));
  }

  /** Registries in operation: GB JP CDM. */
  private static void registry(Words words, World world) {
    while (!words.isEmpty()) {
      RegistryCode code = code(words);
      list(world, code, code.equals(RegistryCode.CDM) ? RegistryKind.CDM : RegistryKind.PARTY);
    }
  }

  private static void stl(Words words, World world) {
    while (!words.isEmpty()) {
      list(world, code(words), RegistryKind.STL);
    }
  }

  private static void list(World world, RegistryCode code, RegistryKind kind) {
    world.add(new Registry(code, kind, OperatingState.LIVE, Optional.empty(), Optional.empty()));
  }

  /** Operating state: GB SUSPENDED. */
  private static void state(Words words, World world) {
    Registry listed = listed(words, world);
    OperatingState state =
        words.parsed("operating state", words.next("operating state"), OperatingState::valueOf);
    world.add(
        new Registry(listed.code(), listed.kind(), state, listed.scheme(), listed.endpoint()));
  }

  /** The STL consulted for a registry: GB CITL. */
  private static void scheme(Words words, World world) {
    Registry listed = listed(words, world);
    world.add(
        new Registry(
            listed.code(),
            listed.kind(),
            listed.state(),
            Optional.of(code(words)),
            listed.endpoint()));
  }

  private static Registry listed(Words words, World world) {
    RegistryCode code = code(words);
    return words.found("registry of this scenario", code.value(), world.registry(code));
  }

  /** Units in an account: GB/100-1 AAU cp1 GB-1000-1999. */
  private static void holds(Words words, World world) {
    AccountNotation account = AccountNotation.read(words);
    new BlockNotation(words, account.registry(), world)
        .held()
        .forEach(block -> world.hold(block.held(words, account.holding(words))));
  }

  /** A recorded government account and its period: GB/300-40 cp1. */
  private static void account(Words words, World world) {
    AccountNotation account = AccountNotation.read(words);
    world.add(
        new GovernmentAccount(
            new RegistryCode(account.registry()),
            account.listedType(words),
            account.identifier().orElseThrow(() -> words.error("the account has no identifier")),
            period(words)));
  }

  /** A running total: aau-issued GB cp1 item=3 settled=900 open=50. */
  private static void counted(Words words, World world) {
    CounterKey.Kind kind = words.oneOf("running total", KINDS);
    RegistryCode registry = code(words);
    int period = words.skip("cp-all") ? 0 : period(words);
    long item = 0;
    long settled = 0;
    long open = 0;
    while (!words.isEmpty()) {
      String[] pair = words.next("item, settled or open").split("=", 2);
      long value = words.parsed("number", pair.length == 2 ? pair[1] : "", Long::parseLong);
      switch (pair[0]) {
        case "item" -> item = value;
        case "settled" -> settled = value;
        case "open" -> open = value;
        default -> throw words.error("'" + pair[0] + "' is none of item, settled, open");
      }
    }
    world.count(new CounterKey(kind, registry, period, item), new Counter(settled, open));
  }

  private static void issuing(Words words, World world) {
    world.addOpenIssuance(BlockNotation.serials(words));
  }

  private static void mark(Words words, World world) {
    MarkKind kind = words.oneOf("list of barred serials", MARKS);
    while (!words.isEmpty()) {
      world.add(new SerialMark(kind, BlockNotation.serials(words), world.now(), "scenario"));
    }
  }

  private static void accounts(Words words, World world) {
    boolean record =
        words.oneOf("way to record accounts", Map.of("first-use", true, "beforehand", false));
    world.rulebook(rulebook -> rulebook.recordingAccountsOnFirstUse(record));
  }

  private static void maximumBlocks(Words words, World world) {
    int maximum = words.integer("number of blocks", words.next("number of blocks"));
    world.rulebook(rulebook -> limitedTo(rulebook, maximum));
  }

  private static Rulebook limitedTo(Rulebook rulebook, int maximum) {
    return new Rulebook(
        rulebook.calendar(),
        rulebook.majorVersion(),
        rulebook.minorVersions(),
        maximum,
        rulebook.adaptationFundAccount(),
        rulebook.recordAccountsOnFirstUse(),
        rulebook.openReference(),
        rulebook.ceilings(),
        rulebook.levies(),
        rulebook.disabled());
  }

  private static void disable(Words words, World world) {
    Set<Integer> codes = new HashSet<>(world.rulebook().disabled());
    codes.addAll(codes(words));
    world.rulebook(rulebook -> rulebook.disabling(codes));
  }

  /** Switches checks on that are off, by the standard or by the scenario. */
  private static void enable(Words words, World world) {
    Set<Integer> codes = new HashSet<>(world.rulebook().disabled());
    codes.removeAll(codes(words));
    world.rulebook(rulebook -> rulebook.disabling(codes));
  }

  private static Set<Integer> codes(Words words) {
    Set<Integer> codes = new HashSet<>();
    while (!words.isEmpty()) {
      codes.add(words.integer("code", words.next("code")));
    }
    return codes;
  }

  /** Gives a proposal a name; it is read when it is used. */
  private static void sample(Words words, World world) {
    world.sample(words.next("name of the sample"), words);
    while (!words.isEmpty()) {
      words.next("proposal");
    }
  }

  static int period(Words words) {
    String text = words.next("commitment period, such as cp1");
    if (!text.startsWith("cp")) {
      throw words.error("'" + text + "' is no commitment period, such as cp1");
    }
    return words.integer("commitment period", text.substring(2));
  }

  static RegistryCode code(Words words) {
    return words.parsed("registry code", words.next("registry code"), RegistryCode::new);
  }
}
