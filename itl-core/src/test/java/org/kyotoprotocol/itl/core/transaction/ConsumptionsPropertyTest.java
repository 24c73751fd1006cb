package org.kyotoprotocol.itl.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitType;

class ConsumptionsPropertyTest {
  private static final List<String> REGISTRIES = List.of("GB", "JP", "CDM", "nobody");
  private static final OptionalLong FUND = OptionalLong.of(1);

  @Property
  void whateverIsTakenHasBeenLockedInOrder(@ForAll Random random) {
    Proposal proposal = anything(random);
    List<CounterKey> keys = Consumptions.keys(proposal, FUND);
    assertThat(keys).isSorted().doesNotHaveDuplicates();
    List<CounterKey> taken =
        Consumptions.of(proposal, FUND, List.of()).stream().map(Consumption::key).toList();
    assertThat(taken).isSorted().doesNotHaveDuplicates();
    assertThat(keys).containsAll(taken);
  }

  @Property
  void whatIsOpenIsNeverNegative(@ForAll Random random) {
    assertThat(Consumptions.of(anything(random), FUND, List.of()))
        .allMatch(taken -> taken.open() >= 0);
  }

  /** What the integrity stage refuses is looked at before: it must not overflow. */
  @Property(tries = 50)
  void theKeysOfAnyProposalCanBeFound(@ForAll Random random) {
    List<ProposalUnitBlock> blocks = new ArrayList<>();
    ProposalUnitBlock huge = Proposed.unit(UnitType.AAU, 1, 1, "GB", 1, SerialRange.MAX);
    for (int i = 0; i < 20_000; i++) {
      blocks.add(huge);
    }
    Proposal proposal = anything(random);
    Proposal many =
        new Proposal(
            proposal.transactionIdentifier(),
            proposal.transactionTypeCode(),
            proposal.suppTransactionType(),
            proposal.transferring(),
            proposal.acquiring(),
            proposal.notificationIdentifier(),
            blocks);
    assertThat(Consumptions.keys(many, FUND)).isSorted();
  }

  private static Proposal anything(Random random) {
    List<ProposalUnitBlock> blocks = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      blocks.add(block(random));
    }
    return new Proposal(
        "GB1",
        1 + random.nextInt(11),
        OptionalInt.empty(),
        account(random),
        account(random),
        random.nextBoolean() ? OptionalLong.of(random.nextInt(3)) : OptionalLong.empty(),
        blocks);
  }

  private static ProposalUnitBlock block(Random random) {
    UnitType type = List.of(UnitType.values()).get(random.nextInt(UnitType.values().length));
    long start = random.nextInt(50);
    ProposalUnitBlock block =
        Proposed.unit(
            type,
            random.nextInt(4),
            random.nextInt(4),
            REGISTRIES.get(random.nextInt(4)),
            start,
            start + random.nextInt(20) - 2);
    return random.nextInt(4) == 0 ? Proposed.replaced(block) : block;
  }

  private static AccountReference account(Random random) {
    AccountType type =
        List.of(AccountType.values()).get(random.nextInt(AccountType.values().length));
    return new AccountReference(
        REGISTRIES.get(random.nextInt(4)),
        random.nextInt(10) == 0 ? OptionalInt.empty() : OptionalInt.of(type.code()),
        OptionalLong.of(random.nextInt(2)));
  }
}
