package org.kyotoprotocol.itl.testkit.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Proposals of AAU of GB, first period. */
final class Proposals {
  private Proposals() {}

  static Proposal issuance(String id, String... blocks) {
    return proposal(id, 1, account("GB", 100), account("GB", 100), blocks);
  }

  static Proposal transfer(String id, String from, String to, String... blocks) {
    return proposal(id, 3, account(from, 100), account(to, 100), blocks);
  }

  static Proposal cancellation(String id, String registry, String... blocks) {
    return proposal(id, 4, account(registry, 100), account(registry, 230), blocks);
  }

  static Proposal retirement(String id, String registry, String... blocks) {
    return proposal(id, 5, account(registry, 100), account(registry, 300), blocks);
  }

  static Proposal internal(String id, String registry, String... blocks) {
    return proposal(id, 10, account(registry, 100), account(registry, 121), blocks);
  }

  static Proposal proposal(
      String id, int type, AccountReference from, AccountReference to, String... blocks) {
    return new Proposal(
        id,
        type,
        OptionalInt.empty(),
        from,
        to,
        OptionalLong.empty(),
        Arrays.stream(blocks).map(Proposals::block).toList());
  }

  static Proposal with(Proposal proposal, OptionalInt supp, OptionalLong notice) {
    return new Proposal(
        proposal.transactionIdentifier(),
        proposal.transactionTypeCode(),
        supp,
        proposal.transferring(),
        proposal.acquiring(),
        notice,
        proposal.blocks());
  }

  static AccountReference account(String registry, int type) {
    return new AccountReference(registry, OptionalInt.of(type), OptionalLong.of(1_000L + type));
  }

  /** A block written {@code GB-1000-1999}. */
  private static ProposalUnitBlock block(String printed) {
    List<String> parts = List.of(printed.split("-", -1));
    return new ProposalUnitBlock(
        Long.parseLong(parts.get(1)),
        Long.parseLong(parts.get(2)),
        parts.get(0),
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
        Optional.empty());
  }
}
