package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.check.Recheck;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code transaction recheck}: a past decision made again. */
@Command(
    name = "recheck",
    description = {
      "Judge a past proposal again, with the units, limits and settings of its day.",
      "Exit code 0: the same codes with the same blocks. 1: it differs. 3: no evaluation of it is",
      "recorded."
    })
final class TransactionRecheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "ID", description = "Transaction identifier, such as GB100023.")
  String identifier;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean known;
    Optional<Recheck> recheck;
    try (LogAccess access = log.open()) {
      known = access.unitOfWork().inTransaction(store -> isKnown(store, identifier));
      recheck = access.unitOfWork().inTransaction(store -> Recheck.of(store, identifier));
    }
    if (recheck.isEmpty()) {
      out.println(
          known
              ? "Transaction " + identifier + " has not been evaluated: nothing to judge again."
              : "No transaction " + identifier + " is recorded.");
      return ExitCode.NOT_RECORDED;
    }
    print(recheck.get(), out);
    out.flush();
    return recheck.get().agrees() ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private static boolean isKnown(Store store, String identifier) {
    return store.transactions().find(identifier).isPresent();
  }

  private void print(Recheck recheck, PrintWriter out) {
    out.printf("%s, evaluated %s%n", identifier, recheck.recorded().at());
    out.println("  then  " + codes(recheck.then()));
    out.println("  now   " + codes(recheck.now()));
    out.println(
        recheck.agrees()
            ? "Agrees: the same codes with the same blocks."
            : "DIFFERS: the rules of today's program do not say what was decided then.");
    only("Only then", recheck.then(), recheck.now(), out);
    only("Only now", recheck.now(), recheck.then(), out);
    if (recheck.agrees() && !recheck.now().isEmpty()) {
      out.printf("%nFailed (%d)%n", recheck.now().size());
      recheck.now().forEach(each -> print(each, out));
    }
  }

  private static void only(
      String title,
      List<EvaluationResult> results,
      List<EvaluationResult> others,
      PrintWriter out) {
    List<EvaluationResult> rest =
        results.stream().filter(each -> others.stream().noneMatch(each::equals)).toList();
    if (!rest.isEmpty()) {
      out.printf("%n%s%n", title);
      rest.forEach(each -> print(each, out));
    }
  }

  private static void print(EvaluationResult result, PrintWriter out) {
    CodeWords.of(result.responseCode()).print(out, "  ", result.blocks());
  }

  private static String codes(List<EvaluationResult> results) {
    return results.isEmpty()
        ? "no discrepancy"
        : results.stream()
            .map(result -> Integer.toString(result.responseCode()))
            .collect(Collectors.joining(" "));
  }
}
