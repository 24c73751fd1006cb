package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.testkit.registry.book.Account.State;

/**
 * Turns orders into proposals, or refuses them by the registry's own checks (registry behaviour
 * I12). What the registry leaves to the ITL (I13) is not looked at.
 */
final class OrderDesk {
  /** Unit blocks in one proposal (DES wire contract 9). */
  static final int MAXIMUM_BLOCKS = 3_000;

  private final RegistryCode registry;
  private final Map<Long, Account> accounts;
  private final UnitTable units;

  OrderDesk(RegistryCode registry, Map<Long, Account> accounts, UnitTable units) {
    this.registry = registry;
    this.accounts = accounts;
    this.units = units;
  }

  Proposal proposal(String transactionIdentifier, Order order) {
    List<HeldBlock> blocks = find(order);
    require(blocks.size() <= MAXIMUM_BLOCKS, "More than " + MAXIMUM_BLOCKS + " unit blocks");
    long periods =
        blocks.stream().mapToInt(b -> b.attributes().applicableCommitPeriod()).distinct().count();
    require(periods == 1, "The units are of " + periods + " applicable periods, not of one");
    Account from = usable(blocks.get(0).account());
    Account within = order.elsewhere().isPresent() ? from : target(order, from, blocks.get(0));
    blocks.forEach(
        block ->
            require(
                within.mayHold(block.attributes().unitType()),
                "A " + within.type() + " account cannot hold " + block.attributes().unitType()));
    AccountReference transferring = reference(from);
    AccountReference acquiring = order.elsewhere().orElseGet(() -> reference(within));
    return new Proposal(
        transactionIdentifier,
        order.type().code(),
        OptionalInt.empty(),
        transferring,
        acquiring,
        order.notice(),
        blocks.stream().map(block -> proposed(block, transferring, acquiring)).toList());
  }

  private List<HeldBlock> find(Order order) {
    if (order.units() instanceof Units.New issued) {
      require(units.parts(issued.serials()).isEmpty(), issued.serials() + " exist already");
      long account = order.account().orElseGet(() -> main().identifier());
      return List.of(
          new HeldBlock(issued.serials(), issued.attributes(), account, Optional.empty()));
    }
    if (order.units() instanceof Units.Exactly exactly) {
      return exactly(exactly.serials());
    }
    return lowest((Units.Lowest) order.units());
  }

  private List<HeldBlock> exactly(Collection<SerialBlock> ranges) {
    List<HeldBlock> found =
        ranges.stream().sorted().flatMap(range -> units.parts(range).stream()).toList();
    long wanted = ranges.stream().mapToLong(SerialBlock::quantity).sum();
    long held = found.stream().mapToLong(block -> block.serials().quantity()).sum();
    require(wanted == held && held > 0, registry + " holds " + held + " of the units " + ranges);
    for (HeldBlock block : found) {
      require(
          block.reservedFor().isEmpty(),
          block.serials() + " is reserved for " + block.reservedFor().orElse(""));
      require(block.account() == found.get(0).account(), "The units lie in several accounts");
    }
    return found;
  }

  private List<HeldBlock> lowest(Units.Lowest wanted) {
    require(wanted.quantity() > 0, "The quantity is " + wanted.quantity());
    long account = wanted.account().orElseGet(() -> main().identifier());
    List<HeldBlock> found =
        units.lowest(
            account,
            block ->
                block.reservedFor().isEmpty()
                    && block.attributes().unitType() == wanted.type()
                    && block.attributes().applicableCommitPeriod() == wanted.commitmentPeriod(),
            wanted.quantity());
    long held = found.stream().mapToLong(block -> block.serials().quantity()).sum();
    require(
        held == wanted.quantity(),
        "Account " + account + " has only " + held + " free " + wanted.type());
    return found;
  }

  private Account target(Order order, Account from, HeldBlock first) {
    if (order.account().isPresent()) {
      return usable(order.account().getAsLong());
    }
    if (order.accountType().isEmpty()) {
      return from;
    }
    int period = first.attributes().applicableCommitPeriod();
    return accounts.values().stream()
        .filter(account -> account.type() == order.accountType().get())
        .filter(account -> !account.type().isPerPeriod() || account.period() == period)
        .findFirst()
        .map(account -> usable(account.identifier()))
        .orElseThrow(
            () ->
                new OrderRefusedException(
                    registry + " has no account " + order.accountType().get() + " of " + period));
  }

  private Account usable(long identifier) {
    Account account = accounts.get(identifier);
    require(account != null, registry + " has no account " + identifier);
    require(account.state() == State.OPEN, "Account " + identifier + " is " + account.state());
    return account;
  }

  private Account main() {
    return AccountPlan.main(registry);
  }

  private AccountReference reference(Account account) {
    return new AccountReference(
        registry.value(),
        OptionalInt.of(account.type().code()),
        OptionalLong.of(account.identifier()));
  }

  /** Every block repeats the accounts of the header (DES transactions, section 7). */
  private static ProposalUnitBlock proposed(
      HeldBlock block, AccountReference transferring, AccountReference acquiring) {
    UnitAttributes attributes = block.attributes();
    return new ProposalUnitBlock(
        block.serials().range().start(),
        block.serials().range().end(),
        block.serials().origin().value(),
        attributes.unitType().code(),
        OptionalInt.of(attributes.suppUnitType()),
        attributes.originalCommitPeriod(),
        attributes.applicableCommitPeriod(),
        attributes.lulucfActivity(),
        attributes.projectIdentifier(),
        attributes.track(),
        Optional.empty(),
        new BlockAccounts(
            transferring.accountTypeCode(),
            transferring.identifier(),
            acquiring.accountTypeCode(),
            acquiring.identifier()),
        OptionalInt.empty(),
        OptionalLong.empty(),
        attributes.expiryDate());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new OrderRefusedException(otherwise);
    }
  }
}
