package org.kyotoprotocol.itl.testkit.registry.book;

import static org.kyotoprotocol.itl.testkit.registry.book.OrderRefusedException.require;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Finds the units that an order is about, or refuses it. */
final class UnitSearch {
  /** By start number, then origin (DES notices F10). */
  private static final Comparator<HeldBlock> ORDER =
      Comparator.<HeldBlock>comparingLong(block -> block.serials().range().start())
          .thenComparing(block -> block.serials().origin());

  private final RegistryCode registry;
  private final Map<Long, Account> accounts;
  private final UnitTable units;

  UnitSearch(RegistryCode registry, Map<Long, Account> accounts, UnitTable units) {
    this.registry = registry;
    this.accounts = accounts;
    this.units = units;
  }

  /** The units that are to be issued, moved or changed; all in one account. */
  List<HeldBlock> find(Order order) {
    if (order.units() instanceof Units.New issued) {
      require(units.parts(issued.serials()).isEmpty(), issued.serials() + " exist already");
      long account = order.account().orElseGet(() -> AccountPlan.main(registry).identifier());
      return List.of(HeldBlock.of(issued.serials(), issued.attributes(), account));
    }
    if (order.units() instanceof Units.Exactly exactly) {
      List<HeldBlock> found = exactly(exactly.serials());
      require(
          found.stream().allMatch(block -> block.account() == found.get(0).account()),
          "The units lie in several accounts");
      return found;
    }
    return lowest((Units.Lowest) order.units());
  }

  /** Exactly these units, wherever they lie. */
  List<HeldBlock> exactly(Collection<SerialBlock> ranges) {
    List<HeldBlock> found =
        ranges.stream().sorted().flatMap(range -> units.parts(range).stream()).toList();
    long wanted = ranges.stream().mapToLong(SerialBlock::quantity).sum();
    long held = quantity(found);
    require(wanted == held && held > 0, registry + " holds " + held + " of the units " + ranges);
    for (HeldBlock block : found) {
      require(
          block.reservedFor().isEmpty(),
          block.serials() + " is reserved for " + block.reservedFor().orElse(""));
    }
    return found;
  }

  /**
   * Units that the notice wants replaced: for type 3 in its ranges, for others any lCER of its
   * project, neither replaced nor reserved, by start number (DES notices F10). There may be fewer
   * than asked for; the registry leaves that to the ITL (registry behaviour I13).
   */
  List<HeldBlock> toReplace(HeldNotice notice, long quantity, List<HeldBlock> replacing) {
    Stream<HeldBlock> candidates =
        notice.is(NoticeType.IMPENDING_EXPIRY)
            ? notice.blocks().stream().flatMap(range -> units.parts(range).stream())
            : units.all().stream().filter(block -> isOfProject(block, notice));
    List<SerialBlock> used = new ArrayList<>(replacing.stream().map(HeldBlock::serials).toList());
    List<HeldBlock> taken = new ArrayList<>();
    long missing = quantity;
    for (HeldBlock block :
        candidates.filter(HeldBlock::isFree).filter(this::isOfUse).sorted(ORDER).toList()) {
      for (HeldBlock rest : UnitTable.outside(block, used)) {
        if (missing > 0) {
          HeldBlock part = lowEnd(rest, missing);
          taken.add(part);
          used.add(part.serials());
          missing -= part.serials().quantity();
        }
      }
    }
    return taken;
  }

  static long quantity(List<HeldBlock> blocks) {
    return blocks.stream().mapToLong(block -> block.serials().quantity()).sum();
  }

  private List<HeldBlock> lowest(Units.Lowest wanted) {
    require(wanted.quantity() > 0, "The quantity is " + wanted.quantity());
    long account = wanted.account().orElseGet(() -> AccountPlan.main(registry).identifier());
    Predicate<HeldBlock> fits =
        block ->
            block.isFree()
                && block.attributes().unitType() == wanted.type()
                && block.attributes().applicableCommitPeriod() == wanted.commitmentPeriod();
    List<HeldBlock> found = units.lowest(account, fits, wanted.quantity());
    long held = quantity(found);
    require(
        held == wanted.quantity(),
        "Account " + account + " has only " + held + " free " + wanted.type());
    return found;
  }

  private static boolean isOfProject(HeldBlock block, HeldNotice notice) {
    String project =
        block.serials().origin().value() + block.attributes().projectIdentifier().orElse(0);
    return block.attributes().unitType() == UnitType.LCER
        && notice.criteria().projectNumber().filter(project::equals).isPresent();
  }

  private boolean isOfUse(HeldBlock block) {
    return !accounts.get(block.account()).type().isCancellation();
  }

  private static HeldBlock lowEnd(HeldBlock block, long most) {
    long start = block.serials().range().start();
    long end = Math.min(block.serials().range().end(), start + most - 1);
    return block.narrowedTo(new SerialBlock(block.serials().origin(), new SerialRange(start, end)));
  }
}
