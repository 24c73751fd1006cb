package org.kyotoprotocol.itl.deploy.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.check.CheckCatalogue;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.deploy.sandbox.Sandbox;
import org.kyotoprotocol.itl.testkit.registry.RegistrySimulator;
import org.kyotoprotocol.itl.testkit.registry.Submission;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;

/** Where the demo plays: waits for what was proposed, and tells how it ended. */
final class Stage {
  /** For the whole of it; two cores of their own need about a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Sandbox sandbox;
  private final PrintWriter out;
  private final Instant deadline = Instant.now().plus(PATIENCE);
  private boolean asExpected = true;

  Stage(Sandbox sandbox, PrintWriter out) {
    this.sandbox = sandbox;
    this.out = out;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  RegistrySimulator registry(String code) {
    return sandbox.registry(code);
  }

  /** True if everything so far ended as it should. */
  boolean isAsExpected() {
    return asExpected;
  }

  /** Transactions that must complete. */
  void step(String title, List<Submission> submissions) {
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
  void refuse(String title, Submission submission, int expected) {
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

  void tell(String title) {
    out.printf("%n%s%n", title);
    out.flush();
  }

  /** Years pass; nothing may be under way. */
  void moveTo(Instant time, String words) throws InterruptedException {
    awaitIdle();
    sandbox.moveTo(time);
    tell(LocalDate.ofInstant(time, ZoneOffset.UTC) + ": " + words);
  }

  /** Waits until the registries have booked everything and owe nothing. */
  void awaitIdle() throws InterruptedException {
    // The acquiring registry books after the initiating one has completed.
    await(() -> Demo.CODES.stream().map(sandbox::registry).allMatch(RegistrySimulator::isIdle));
  }

  /** Something that must come to be; prints it. */
  void expect(String words, BooleanSupplier condition) throws InterruptedException {
    boolean holds = await(condition);
    asExpected &= holds;
    out.printf("  %s%s%n", holds ? "" : "UNEXPECTED, did not come to be: ", words);
    out.flush();
  }

  Optional<Outcome> await(Submission submission) {
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

  private boolean await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return true;
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
}
