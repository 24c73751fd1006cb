package org.kyotoprotocol.itl.ws.endpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Proposals for tests. */
final class Proposals {
  private Proposals() {}

  /** An external transfer of tCER from GB to JP. */
  static Proposal transfer() {
    return transfer("GB100023", "JP", 1002, "CDM");
  }

  static Proposal transfer(String identifier, String acquirer, long account, String origin) {
    return new Proposal(
        identifier,
        3,
        OptionalInt.empty(),
        new AccountReference("GB", OptionalInt.of(100), OptionalLong.of(account)),
        new AccountReference(acquirer, OptionalInt.of(100), OptionalLong.of(77)),
        OptionalLong.empty(),
        List.of(block(origin, account)));
  }

  private static ProposalUnitBlock block(String origin, long account) {
    return new ProposalUnitBlock(
        1,
        999_999_999_999_999L,
        origin,
        6,
        OptionalInt.of(0),
        1,
        1,
        OptionalInt.of(1),
        OptionalInt.of(10632),
        OptionalInt.empty(),
        Optional.empty(),
        new BlockAccounts(
            OptionalInt.of(100),
            OptionalLong.of(account),
            OptionalInt.of(100),
            OptionalLong.of(77)),
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.of(LocalDate.of(2017, 12, 31)));
  }
}
