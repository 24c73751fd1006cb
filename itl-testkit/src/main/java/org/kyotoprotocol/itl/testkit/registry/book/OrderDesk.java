package org.kyotoprotocol.itl.testkit.registry.book;

import static org.kyotoprotocol.itl.testkit.registry.book.OrderRefusedException.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import org.kyotoprotocol.itl.testkit.registry.book.Account.State;

/**
 * Turns orders into proposals, or refuses them by the registry's own checks (registry behaviour
 * I12). What the registry leaves to the ITL (I13) is not looked at.
 */
final class OrderDesk {
  /** Unit blocks in one proposal (DES wire contract 9). */
  static final int MAXIMUM_BLOCKS = 3_000;

  private static final String REPLACED = "REP";

  private final RegistryCode registry;
  private final Map<Long, Account> accounts;
  private final UnitSearch search;
  private final Map<Long, HeldNotice> notices;

  OrderDesk(
      RegistryCode registry,
      Map<Long, Account> accounts,
      UnitTable units,
      Map<Long, HeldNotice> notices) {
    this.registry = registry;
    this.accounts = accounts;
    this.search = new UnitSearch(registry, accounts, units);
    this.notices = notices;
  }

  Proposal proposal(String transactionIdentifier, Order order) {
    Optional<HeldNotice> notice = notice(order);
    List<HeldBlock> found = search.find(order);
    List<HeldBlock> becoming =
        found.stream()
            .map(block -> block.with(Become.by(order, notice, block.attributes())))
            .toList();
    List<HeldBlock> replaced = replaced(order, notice, found);
    require(
        found.size() + replaced.size() <= MAXIMUM_BLOCKS,
        "More than " + MAXIMUM_BLOCKS + " unit blocks");
    long periods =
        becoming.stream().mapToInt(b -> b.attributes().applicableCommitPeriod()).distinct().count();
    require(periods == 1, "The units are of " + periods + " applicable periods, not of one");
    Account from = usable(found.get(0).account());
    Account within =
        order.elsewhere().isPresent()
            ? from
            : target(order, from, becoming.get(0).attributes(), notice);
    becoming.forEach(
        block ->
            require(
                within.mayHold(block.attributes().unitType()),
                "A " + within.type() + " account cannot hold " + block.attributes().unitType()));
    AccountReference transferring = reference(from);
    AccountReference acquiring = order.elsewhere().orElseGet(() -> reference(within));
    List<ProposalUnitBlock> blocks = new ArrayList<>();
    becoming.forEach(it -> blocks.add(proposed(it, Optional.empty(), transferring, acquiring)));
    replaced.forEach(
        it -> blocks.add(proposed(it, Optional.of(REPLACED), transferring, acquiring)));
    return new Proposal(
        transactionIdentifier,
        order.type().code(),
        OptionalInt.empty(),
        transferring,
        acquiring,
        order.notice(),
        blocks);
  }

  /** A user chooses among the notices that are not completed (DES notices N7). */
  private Optional<HeldNotice> notice(Order order) {
    if (order.notice().isEmpty()) {
      return Optional.empty();
    }
    long identifier = order.notice().getAsLong();
    HeldNotice notice = notices.get(identifier);
    require(notice != null, registry + " has no notice " + identifier);
    require(notice.canBeChosen(), "Notice " + identifier + " is completed");
    return Optional.of(notice);
  }

  private List<HeldBlock> replaced(
      Order order, Optional<HeldNotice> notice, List<HeldBlock> replacing) {
    if (order.type() != TransactionType.REPLACEMENT) {
      return List.of();
    }
    if (!order.replaced().isEmpty()) {
      return search.exactly(order.replaced());
    }
    require(notice.isPresent(), "A replacement needs a notice, or the units to be replaced");
    return search.toReplace(notice.get(), UnitSearch.quantity(replacing), replacing);
  }

  private Account target(
      Order order, Account from, UnitAttributes becoming, Optional<HeldNotice> notice) {
    if (order.account().isPresent()) {
      return usable(order.account().getAsLong());
    }
    Optional<AccountType> type = targetType(order, becoming);
    if (type.isEmpty()) {
      return from;
    }
    int period =
        notice
            .map(HeldNotice::commitPeriod)
            .orElseGet(OptionalInt::empty)
            .orElse(becoming.applicableCommitPeriod());
    return accounts.values().stream()
        .filter(account -> account.type() == type.get())
        .filter(account -> !account.type().isPerPeriod() || account.period() == period)
        .findFirst()
        .map(account -> usable(account.identifier()))
        .orElseThrow(
            () ->
                new OrderRefusedException(
                    registry + " has no account " + type.get() + " of " + period));
  }

  /** AAU are carried over into the surplus reserve, CER and ERU stay where they are. */
  private static Optional<AccountType> targetType(Order order, UnitAttributes becoming) {
    return order.type() == TransactionType.CARRY_OVER && becoming.unitType() == UnitType.AAU
        ? Optional.of(AccountType.PREVIOUS_PERIOD_SURPLUS_RESERVE)
        : order.accountType();
  }

  private Account usable(long identifier) {
    Account account = accounts.get(identifier);
    require(account != null, registry + " has no account " + identifier);
    require(account.state() == State.OPEN, "Account " + identifier + " is " + account.state());
    return account;
  }

  private AccountReference reference(Account account) {
    return new AccountReference(
        registry.value(),
        OptionalInt.of(account.type().code()),
        OptionalLong.of(account.identifier()));
  }

  /**
   * Every block repeats the accounts of the header, even one to be replaced that lies elsewhere
   * (DES transactions, section 7).
   */
  private static ProposalUnitBlock proposed(
      HeldBlock block,
      Optional<String> role,
      AccountReference transferring,
      AccountReference acquiring) {
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
        role,
        new BlockAccounts(
            transferring.accountTypeCode(),
            transferring.identifier(),
            acquiring.accountTypeCode(),
            acquiring.identifier()),
        OptionalInt.empty(),
        OptionalLong.empty(),
        attributes.expiryDate());
  }
}
