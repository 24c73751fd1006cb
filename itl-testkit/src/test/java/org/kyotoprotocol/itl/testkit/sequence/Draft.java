package org.kyotoprotocol.itl.testkit.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** A proposal of any type, put together step by step; inside one registry unless said otherwise. */
final class Draft {
  private final String id;
  private int type;
  private AccountReference from;
  private AccountReference into;
  private OptionalLong notice = OptionalLong.empty();
  private final List<ProposalUnitBlock> blocks = new ArrayList<>();

  Draft(String id, int type, String registry) {
    this.id = id;
    this.type = type;
    from(registry, 100);
    into(registry, 100);
  }

  Draft type(int code) {
    type = code;
    return this;
  }

  Draft from(String registry, int accountType) {
    from = Proposals.account(registry, accountType);
    return this;
  }

  Draft into(String registry, int accountType) {
    into = Proposals.account(registry, accountType);
    return this;
  }

  Draft into(AccountReference account) {
    into = account;
    return this;
  }

  Draft notice(long identifier) {
    notice = OptionalLong.of(identifier);
    return this;
  }

  Draft block(Kind kind, String printed) {
    blocks.add(kind.block(printed, Optional.empty()));
    return this;
  }

  Draft replaced(Kind kind, String printed) {
    blocks.add(kind.block(printed, Optional.of(ProposalUnitBlock.REPLACED)));
    return this;
  }

  Proposal proposal() {
    return new Proposal(id, type, OptionalInt.empty(), from, into, notice, blocks);
  }
}
