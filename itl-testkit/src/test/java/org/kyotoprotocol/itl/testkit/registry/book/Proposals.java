package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Proposals as the log forwards them. */
public final class Proposals {
  private Proposals() {}

  /** An external transfer of AAU of period 1 into the main account of a Party registry. */
  public static Proposal inbound(String identifier, String from, String to, SerialBlock serials) {
    return new Proposal(
        identifier,
        3,
        OptionalInt.empty(),
        new AccountReference(from, OptionalInt.of(100), OptionalLong.of(1000)),
        new AccountReference(to, OptionalInt.of(100), OptionalLong.of(1000)),
        OptionalLong.empty(),
        List.of(
            new ProposalUnitBlock(
                serials.range().start(),
                serials.range().end(),
                serials.origin().value(),
                1,
                OptionalInt.of(0),
                1,
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                BlockAccounts.NONE,
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty())));
  }
}
