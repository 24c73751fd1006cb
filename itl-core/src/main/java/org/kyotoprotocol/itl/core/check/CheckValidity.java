package org.kyotoprotocol.itl.core.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.message.Operation;

/** Which checks the reference data may put out of force for a time. */
public final class CheckValidity {
  /** Judged before the reference data is looked at. */
  private static final Set<Stage> AT_RECEIPT =
      EnumSet.of(Stage.VERSION, Stage.VIABILITY, Stage.SEQUENCE);

  /** Registry table and identifier: what a proposal must pass before it is recorded. */
  private static final Set<Integer> PROPOSAL_AT_RECEIPT = Set.of(1501, 2001);

  /** Without these the ledger could not say whose units move, and where to. */
  private static final Set<Integer> BOOKS =
      Set.of(
          2002, 2006, 2010, 2011, 2013, 2014, 4002, 4003, 4004, 4006, 4007, 4010, 4011, 4012, 4014);

  private CheckValidity() {}

  /** Why no validity can be recorded for the check; empty if it can. */
  public static Optional<String> obstacle(int code) {
    Optional<Check> found = CheckCatalogue.find(code);
    if (found.isEmpty()) {
      return Optional.of(
          PassedOnCode.of(code).isPresent()
              ? "is judged elsewhere and only passed on by this log"
              : "is no check of this log");
    }
    Check check = found.get();
    if (AT_RECEIPT.contains(check.stage())
        || PROPOSAL_AT_RECEIPT.contains(code)
        || !check.scope().operations().contains(Operation.ACCEPT_PROPOSAL)) {
      return Optional.of("is judged on receipt of a message, and always in force");
    }
    boolean indispensable =
        check.confidence() == Confidence.INFERRED && !CheckCatalogue.mayBeDisabled(check);
    return BOOKS.contains(code) || indispensable
        ? Optional.of("is always in force, because the log's own books rest on it")
        : Optional.empty();
  }
}
