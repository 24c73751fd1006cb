package org.kyotoprotocol.itl.testkit.sequence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** What the units of a block are, as a proposal says it. */
record Kind(
    int unitType,
    int original,
    int applicable,
    OptionalInt activity,
    OptionalInt project,
    OptionalInt track,
    Optional<LocalDate> expiry) {
  static final Kind AAU =
      new Kind(1, 1, 1, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), none());
  static final Kind RMU =
      new Kind(2, 1, 1, OptionalInt.of(3), OptionalInt.empty(), OptionalInt.empty(), none());
  static final Kind CER =
      new Kind(5, 1, 1, OptionalInt.empty(), OptionalInt.of(143), OptionalInt.empty(), none());
  static final Kind TCER =
      new Kind(
          6,
          1,
          1,
          OptionalInt.of(1),
          OptionalInt.of(150),
          OptionalInt.empty(),
          Optional.of(LocalDate.parse("2020-12-31")));
  static final Kind LCER =
      new Kind(
          7,
          1,
          1,
          OptionalInt.of(1),
          OptionalInt.of(151),
          OptionalInt.empty(),
          Optional.of(LocalDate.parse("2027-06-30")));

  /** As converted for project 7, track 1. */
  Kind converted() {
    return new Kind(
        unitType + 2, original, applicable, activity, OptionalInt.of(7), OptionalInt.of(1), expiry);
  }

  Kind of(int period) {
    return new Kind(unitType, period, period, activity, project, track, expiry);
  }

  Kind carriedOver() {
    return new Kind(unitType, original, applicable + 1, activity, project, track, expiry);
  }

  Kind expiring(String day) {
    return new Kind(
        unitType,
        original,
        applicable,
        activity,
        project,
        track,
        Optional.of(LocalDate.parse(day)));
  }

  /** A block of such units, written {@code GB-1000-1999}. */
  ProposalUnitBlock block(String printed, Optional<String> role) {
    String[] parts = printed.split("-", -1);
    return new ProposalUnitBlock(
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        parts[0],
        unitType,
        OptionalInt.of(0),
        original,
        applicable,
        activity,
        project,
        track,
        role,
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        expiry);
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }
}
