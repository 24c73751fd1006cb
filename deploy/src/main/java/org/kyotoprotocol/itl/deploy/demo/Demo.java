package org.kyotoprotocol.itl.deploy.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.check.CheckCatalogue;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.deploy.sandbox.Sandbox;
import org.kyotoprotocol.itl.testkit.data.CdmRow;
import org.kyotoprotocol.itl.testkit.registry.RegistrySimulator;
import org.kyotoprotocol.itl.testkit.registry.Submission;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.testkit.registry.book.Units;

/** Moves units through a sandbox and tells what happens. */
public final class Demo {
  /** Registries of the demo. */
  public static final List<String> CODES = List.of("CDM", "GB", "JP", "NZ");

  /** For the whole of it; on two cores it takes a small part of that. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int PERIOD = 1;
  private static final long AAU_PER_PARTY = 3_000_000;

  private final Sandbox sandbox;
  private final PrintWriter out;
  private final Instant deadline = Instant.now().plus(PATIENCE);
  private boolean asExpected = true;

  public Demo(Sandbox sandbox, PrintWriter out) {
    this.sandbox = sandbox;
    this.out = out;
  }

  /**
   * Runs the whole of it.
   *
   * @return true if every transaction ended as it should and all records agree
   */
  public boolean run() throws InterruptedException {
    DemoData data = DemoData.read();
    step(
        "Issuances of the CDM registry with their genuine serials: the first 500 of the public record"
            + " and those that were cancelled from",
        issue(data.issuances()));
    step("Forwarding of a part to GB and JP", forward(data.forwardable()));
    step("Issuance of AAU by GB, JP and NZ within their assigned amounts", assignAmounts());
    step("External transfers between GB, JP and NZ", transfer());
    refuse(
        "A transfer to an account that JP does not have",
        registry("GB")
            .propose(Order.transfer(aau(1_000), "JP", AccountType.PARTY_HOLDING, 99_999_999)),
        5902);
    refuse("An issuance beyond the assigned amount of NZ", issueTooMuch(), 5008);
    refuse("A transfer by NZ of units that GB holds", lie(), 4003);
    step("Cancellations of the CDM registry, from the public record", cancel(data.cancellations()));
    step("Retirements in GB, JP and NZ", retire());
    return new DemoReport(sandbox, out).print(data) && asExpected;
  }

  private List<Submission> issue(List<CdmRow> rows) {
    return rows.stream()
        .map(row -> registry("CDM").propose(Order.issue(row.serials(), DemoData.attributes(row))))
        .toList();
  }

  /** The lower half of every fourth issuance, in turn to GB and JP. */
  private List<Submission> forward(List<CdmRow> rows) {
    List<Submission> submissions = new ArrayList<>();
    for (int row = 0; row < rows.size(); row += 4) {
      SerialBlock issued = rows.get(row).serials();
      long start = issued.range().start();
      SerialBlock lower =
          new SerialBlock(
              issued.origin(), new SerialRange(start, start + (issued.quantity() - 1) / 2));
      submissions.add(
          registry("CDM")
              .propose(Order.transfer(Units.exactly(lower), row % 8 == 0 ? "GB" : "JP")));
    }
    return submissions;
  }

  private List<Submission> assignAmounts() {
    return List.of("GB", "JP", "NZ").stream()
        .map(code -> registry(code).propose(issueAau(code, 1, AAU_PER_PARTY)))
        .toList();
  }

  private List<Submission> transfer() {
    List<Submission> submissions = new ArrayList<>();
    for (int round = 1; round <= 20; round++) {
      submissions.add(registry("GB").propose(Order.transfer(aau(1_000L * round), "JP")));
      submissions.add(registry("JP").propose(Order.transfer(aau(700L * round), "NZ")));
      submissions.add(registry("NZ").propose(Order.transfer(aau(300L * round), "GB")));
    }
    return submissions;
  }

  private Submission issueTooMuch() {
    return registry("NZ").propose(issueAau("NZ", AAU_PER_PARTY + 1, 400_000_000));
  }

  /** NZ names units as its own that GB holds. */
  private Submission lie() {
    RegistrySimulator liar = registry("NZ");
    liar.mischief().claim(SerialBlock.of("GB", AAU_PER_PARTY - 499, AAU_PER_PARTY));
    try {
      Submission submission = liar.propose(Order.transfer(aau(500), "JP"));
      await(submission);
      return submission;
    } finally {
      liar.mischief().stop();
    }
  }

  private List<Submission> cancel(List<CdmRow> rows) {
    return rows.stream()
        .map(
            row ->
                registry("CDM")
                    .propose(
                        Order.cancel(
                            Units.exactly(row.serials()), AccountType.VOLUNTARY_CANCELLATION)))
        .toList();
  }

  private List<Submission> retire() {
    return List.of(
        registry("GB").propose(Order.retire(Units.lowest(UnitType.CER, PERIOD, 250_000))),
        registry("JP").propose(Order.retire(Units.lowest(UnitType.CER, PERIOD, 100_000))),
        registry("GB").propose(Order.retire(aau(50_000))),
        registry("NZ").propose(Order.retire(aau(20_000))));
  }

  private void step(String title, List<Submission> submissions) {
    out.printf("%n%s%n", title);
    long began = System.nanoTime();
    long units = 0;
    int completed = 0;
    for (Submission submission : submissions) {
      Optional<Outcome> outcome = await(submission);
      if (outcome.map(Outcome::isCompleted).orElse(false)) {
        completed++;
        units += submission.serials().stream().mapToLong(SerialBlock::quantity).sum();
      } else {
        unexpected(submission, outcome);
      }
    }
    double seconds = Math.max(System.nanoTime() - began, 1) / 1e9;
    out.printf(
        "  %,d of %,d completed, %,d units, %.1f s%n",
        completed, submissions.size(), units, seconds);
    out.printf("  first: %s%n", submissions.get(0).transactionIdentifier());
    out.flush();
  }

  /** A transaction that must be refused with this code; prints the code in words. */
  private void refuse(String title, Submission submission, int expected) {
    out.printf("%n%s%n", title);
    Optional<Outcome> outcome = await(submission);
    List<Integer> codes = outcome.map(Outcome::responseCodes).orElse(List.of());
    if (outcome.map(Outcome::isCompleted).orElse(false) || !codes.equals(List.of(expected))) {
      unexpected(submission, outcome);
      return;
    }
    out.printf("  %s refused:%n", submission.transactionIdentifier());
    results(submission.transactionIdentifier())
        .forEach(
            result ->
                out.printf(
                    "  %s%s%n", CheckCatalogue.words(result.responseCode()), blocks(result)));
    out.flush();
  }

  private List<EvaluationResult> results(String identifier) {
    return sandbox
        .unitOfWork()
        .inTransaction(
            store ->
                store.transactions().events(identifier).stream()
                    .flatMap(event -> event.results().stream())
                    .distinct()
                    .toList());
  }

  private static String blocks(EvaluationResult result) {
    return result.blocks().isEmpty()
        ? ""
        : result.blocks().stream()
            .map(BlockIdentifier::toString)
            .collect(Collectors.joining(", ", System.lineSeparator() + "        ", ""));
  }

  private void unexpected(Submission submission, Optional<Outcome> outcome) {
    asExpected = false;
    out.printf(
        "  UNEXPECTED: %s %s%n",
        submission.transactionIdentifier(),
        outcome
            .map(end -> "ended " + end.status() + " " + end.responseCodes())
            .orElse("did not end"));
  }

  private Optional<Outcome> await(Submission submission) {
    Duration left = Duration.between(Instant.now(), deadline);
    try {
      return Optional.of(submission.outcome().get(left.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private RegistrySimulator registry(String code) {
    return sandbox.registry(code);
  }

  private static Units aau(long quantity) {
    return Units.lowest(UnitType.AAU, PERIOD, quantity);
  }

  private static Order issueAau(String party, long start, long quantity) {
    return Order.issue(
        SerialBlock.of(party, start, start + quantity - 1),
        new UnitAttributes(
            UnitType.AAU,
            0,
            PERIOD,
            PERIOD,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()));
  }
}
