package org.kyotoprotocol.itl.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.check.CheckCatalogue;
import org.kyotoprotocol.itl.core.check.Evaluator;
import org.kyotoprotocol.itl.core.check.Facts;
import org.kyotoprotocol.itl.core.check.FactsLoader;
import org.kyotoprotocol.itl.core.check.Verdict;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/**
 * Runs a scenario line by line. Every message is judged as the log judges it: on receipt and, if it
 * is a proposal that passes, after recording. Messages change nothing; only the verbs of the
 * scenario do.
 */
public final class ScenarioRunner {
  private static final String OK = "ok";

  private final List<Outcome> outcomes = new ArrayList<>();
  private World world = new World();
  private List<Judged> last = List.of();

  private ScenarioRunner() {}

  private record Judged(ScenarioCall call, List<Verdict> verdicts) {
    Set<Integer> codes(Verdict.Outcome outcome) {
      return verdicts.stream()
          .filter(verdict -> verdict.outcome() == outcome)
          .map(verdict -> verdict.check().code())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    String blocks(int code) {
      return verdicts.stream()
          .filter(verdict -> verdict.fails() && verdict.check().code() == code)
          .flatMap(verdict -> verdict.blocks().stream())
          .map(BlockIdentifier::toString)
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * Every expectation of the scenario and what became of it.
   *
   * @throws ScenarioException if the scenario cannot be understood
   */
  public static List<Outcome> run(Scenario scenario) {
    ScenarioRunner runner = new ScenarioRunner();
    scenario.lines().forEach(line -> runner.run(line.again()));
    return List.copyOf(runner.outcomes);
  }

  private void run(Words line) {
    String verb = line.next("verb");
    switch (verb) {
      case "case" -> begin();
      case "use" -> use(line);
      case "expect" -> line.understood(() -> expect(line));
      case "names" -> names(line);
      default -> WorldVerbs.apply(verb, line, world);
    }
  }

  /** The rest of the line says what the case is about. */
  private void begin() {
    world = new World();
    last = List.of();
  }

  private void use(Words line) {
    String file = line.next("name of a world") + ".world";
    line.end();
    String text = line.found("world", file, Scenarios.read(file));
    for (Words common : Scenario.lines(file, text)) {
      WorldVerbs.apply(common.next("verb"), common, world);
    }
  }

  private void expect(Words line) {
    String expected = codes(line);
    last = new CallNotation(line, world).read().stream().map(this::judge).toList();
    if (last.isEmpty()) {
      throw line.error("no message is meant");
    }
    last.forEach(judged -> outcomes.add(outcome(line, judged, expected, found(judged))));
  }

  private static String codes(Words line) {
    String word = line.next("'ok' or codes");
    if (word.equals(OK)) {
      return OK;
    }
    Set<Integer> codes = new TreeSet<>();
    for (String code : word.split(",", -1)) {
      codes.add(
          CheckCatalogue.find(line.integer("code", code))
              .orElseThrow(() -> line.error("there is no check " + code))
              .code());
    }
    return joined(codes);
  }

  /** The blocks that a code of the last expectation names: all of these and no others. */
  private void names(Words line) {
    int code = line.integer("code", line.next("code"));
    List<String> blocks = new ArrayList<>();
    while (!line.isEmpty()) {
      blocks.add(line.next("block"));
    }
    if (last.isEmpty()) {
      throw line.error("nothing was expected before");
    }
    String expected = String.join(" ", blocks);
    last.forEach(judged -> outcomes.add(outcome(line, judged, expected, judged.blocks(code))));
  }

  private Judged judge(ScenarioCall call) {
    Store store = world.store();
    Facts onReceipt = FactsLoader.forReceipt(store, world.rulebook(), world.now(), call.call());
    List<Verdict> verdicts = new ArrayList<>(Evaluator.verdictsAtReceipt(onReceipt));
    if (isRecorded(call.call(), verdicts)) {
      verdicts.addAll(Evaluator.verdictsAfterRecording(afterRecording(store, call.call())));
    }
    return new Judged(call, verdicts);
  }

  private static boolean isRecorded(Call call, List<Verdict> onReceipt) {
    return call.body() instanceof MessageBody.ProposalBody
        && onReceipt.stream().noneMatch(Verdict::fails);
  }

  private Facts afterRecording(Store store, Call call) {
    MessageBody.ProposalBody body = (MessageBody.ProposalBody) call.body();
    Transaction transaction = Transaction.received(body.proposal(), world.now());
    return FactsLoader.forEvaluation(store, world.rulebook(), world.now(), transaction);
  }

  private static String found(Judged judged) {
    Set<Integer> failed = judged.codes(Verdict.Outcome.FAILS);
    return failed.isEmpty() ? OK : joined(failed);
  }

  private static String joined(Set<Integer> codes) {
    return codes.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Outcome outcome(Words line, Judged judged, String expected, String found) {
    return new Outcome(
        line.file(),
        line.line(),
        judged.call().name(),
        judged.call().type(),
        expected,
        found,
        judged.codes(Verdict.Outcome.FAILS),
        judged.codes(Verdict.Outcome.HOLDS));
  }
}
