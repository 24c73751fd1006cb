package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kyotoprotocol.itl.core.check.DryRun;
import org.kyotoprotocol.itl.core.check.Verdict;
import org.kyotoprotocol.itl.core.check.Verdict.Outcome;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/** What a dry run found, for people and for programs. */
record DryRunReport(Call message, Instant at, DryRun judged) {
  void print(PrintWriter out, boolean all) {
    out.printf(
        "%s%s of %s, judged as at %s%n",
        message.operation(),
        message.transactionIdentifier().map(id -> " " + TerminalText.safe(id)).orElse(""),
        message.sender(),
        at);
    out.println("Nothing is recorded. Who sent it is not checked: certificate and password count");
    out.println("only over the wire.");
    out.println();
    out.println(verdict());
    failures(out);
    checks("Passed", Outcome.HOLDS, true, out);
    checks("Switched off", Outcome.DISABLED, true, out);
    checks("Not in force on the day", Outcome.NOT_IN_FORCE, true, out);
    checks("Not applicable to this message", Outcome.NOT_APPLICABLE, all, out);
    checks("Not reached, because an earlier stage failed", Outcome.NOT_REACHED, all, out);
    if (!judged.taken().isEmpty()) {
      out.printf("%nWould count against running totals, until it is completed as open%n");
      taken().print(out);
    }
    if (!judged.route().isEmpty()) {
      out.printf("%nWould then be sent to %s to be judged there%n", judged.route());
    }
    out.flush();
  }

  private String verdict() {
    return of(Outcome.FAILS).stream()
        .map(failed -> failed.check().stage())
        .findFirst()
        .map(stage -> "REFUSED in the stage " + stage)
        .orElse("PASSES every check of this log");
  }

  private void failures(PrintWriter out) {
    List<Verdict> failed = of(Outcome.FAILS);
    if (failed.isEmpty()) {
      return;
    }
    out.printf("%nFailed (%d)%n", failed.size());
    for (Verdict verdict : failed) {
      CodeWords.of(verdict.check().code()).print(out, "  ", verdict.blocks());
    }
    for (ContentFault fault : message.contentFaults()) {
      out.println("  content: " + TerminalText.safe(fault.path() + ": " + fault.words()));
    }
  }

  private void checks(String title, Outcome outcome, boolean listed, PrintWriter out) {
    List<Verdict> verdicts = of(outcome);
    if (verdicts.isEmpty()) {
      return;
    }
    out.printf("%n%s (%d)%s%n", title, verdicts.size(), listed ? "" : "; --all lists them");
    if (listed) {
      TextTable table = new TextTable("  STAGE", "CODE", "CHECK", "CONFIDENCE");
      for (Verdict verdict : verdicts) {
        table.row(
            "  " + verdict.check().stage(),
            Integer.toString(verdict.check().code()),
            verdict.check().title(),
            verdict.check().confidence().toString());
      }
      table.print(out);
    }
  }

  private TextTable taken() {
    TextTable table = new TextTable("  TOTAL", "OF", "PERIOD", "ITEM", ">OPEN", ">WHEN COMPLETED");
    judged
        .taken()
        .forEach(
            each ->
                table.row(
                    "  " + word(each.key().kind()),
                    each.key().registry().value(),
                    each.key().commitmentPeriod() == 0
                        ? "all"
                        : Integer.toString(each.key().commitmentPeriod()),
                    each.key().item() == 0 ? "-" : Long.toString(each.key().item()),
                    "%,d".formatted(each.open()),
                    "%,d".formatted(each.settled())));
    return table;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private List<Verdict> of(Outcome outcome) {
    return judged.verdicts().stream().filter(each -> each.outcome() == outcome).toList();
  }

  /** The same with every check, for programs. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("operation", message.operation().wireName());
    message.transactionIdentifier().ifPresent(id -> map.put("transactionIdentifier", id));
    map.put("sender", message.sender());
    map.put("at", at);
    map.put("passes", judged.passes());
    map.put(
        "contentFaults",
        message.contentFaults().stream()
            .map(fault -> Map.of("path", fault.path(), "words", fault.words()))
            .toList());
    map.put("checks", judged.verdicts().stream().map(DryRunReport::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(Verdict verdict) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", verdict.check().code());
    map.put("stage", verdict.check().stage());
    map.put("outcome", word(verdict.outcome()));
    map.put("title", verdict.check().title());
    map.put("rule", verdict.check().rule());
    map.put("source", verdict.check().source());
    map.put("confidence", verdict.check().confidence());
    map.put("blocks", verdict.blocks().stream().map(BlockIdentifier::toString).toList());
    return map;
  }
}
