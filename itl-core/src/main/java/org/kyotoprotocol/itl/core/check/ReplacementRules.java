package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.ledger.AccountType.TCER_REPLACEMENT_FOR_EXPIRY;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialSet;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Replacement (type 6): accounts, notice, and the units that are being replaced. */
final class ReplacementRules {
  private ReplacementRules() {}

  static Evidence accounts(Facts facts) {
    return Evidence.of(
        PartyRules.isPartyRegistry(facts)
            && facts
                .proposal()
                .transferring()
                .accountType()
                .filter(AccountType::isOrdinaryHolding)
                .isPresent()
            && account(facts).isPresent());
  }

  /** The replacement account that the units go into; any other is judged by 5201. */
  private static Optional<AccountType> account(Facts facts) {
    return facts
        .proposal()
        .acquiring()
        .accountType()
        .filter(type -> type.kind() == AccountType.Kind.REPLACEMENT);
  }

  /** The period of replaced units does not matter: they are often older. */
  static Evidence accountOfPeriod(Facts facts) {
    Evidence recorded = AccountRules.acquiringAccountRecorded(facts);
    return recorded.holds() ? AccountRules.periodOfAcquiringAccount(facts) : recorded;
  }

  static Evidence bothRoles(Facts facts) {
    List<ProposalUnitBlock> replaced = facts.proposal().blocksReplaced();
    if (replaced.isEmpty() || facts.proposal().blocksWithoutRole().isEmpty()) {
      return Evidence.FAILS;
    }
    return account(facts)
        .map(ReplacementRules::replacedBy)
        .map(due -> Evidence.everyBlock(replaced, block -> block.unitTypeCode() == due.code()))
        .orElse(Evidence.HOLDS);
  }

  /** Units that are replaced by what goes into the account. */
  private static UnitType replacedBy(AccountType account) {
    return account == TCER_REPLACEMENT_FOR_EXPIRY ? UnitType.TCER : UnitType.LCER;
  }

  /** A notice that does not exist is judged by 5205. */
  static Evidence noticeFitsAccount(Facts facts) {
    return account(facts)
        .flatMap(account -> facts.notice().map(notice -> Evidence.of(fits(notice, account))))
        .orElse(Evidence.HOLDS);
  }

  private static boolean fits(Notice notice, AccountType account) {
    return notice.is(typeFor(account))
        && notice.unitType().map(type -> type == replacedBy(account)).orElse(true);
  }

  private static NoticeType typeFor(AccountType account) {
    return switch (account) {
      case LCER_REPLACEMENT_FOR_REVERSAL -> NoticeType.REVERSAL_OF_STORAGE;
      case LCER_REPLACEMENT_FOR_NON_SUBMISSION -> NoticeType.NON_SUBMISSION_OF_CERTIFICATION_REPORT;
      default -> NoticeType.IMPENDING_EXPIRY;
    };
  }

  static Evidence noticeValid(Facts facts) {
    return Evidence.of(NoticeRules.valid(facts).isPresent());
  }

  static Evidence equalQuantities(Facts facts) {
    long replaced =
        facts.proposal().blocksReplaced().stream()
            .mapToLong(block -> block.serials().quantity())
            .sum();
    return Evidence.of(facts.proposal().quantity() == replaced);
  }

  static Evidence replacedUnitsNamed(Facts facts) {
    return facts.notice().map(notice -> replacedUnitsNamed(facts, notice)).orElse(Evidence.HOLDS);
  }

  /** A notice of another type is judged by 5204. */
  private static Evidence replacedUnitsNamed(Facts facts, Notice notice) {
    return switch (notice.type()) {
      case IMPENDING_EXPIRY -> {
        SerialSet named = SerialSet.of(notice.blocks());
        yield everyReplaced(facts, block -> named.contains(block.serials()));
      }
      case REVERSAL_OF_STORAGE, NON_SUBMISSION_OF_CERTIFICATION_REPORT ->
          everyReplaced(facts, block -> NoticeRules.isLcerOfProject(notice, block));
      default -> Evidence.HOLDS;
    };
  }

  /** Retired units, and those that have replaced others, stay under the duty to be replaced. */
  static Evidence replacedUnitsDue(Facts facts) {
    boolean atExpiry = facts.notice().filter(n -> n.is(NoticeType.IMPENDING_EXPIRY)).isPresent();
    Predicate<AccountType> due = atExpiry ? AccountType::isUsed : type -> !type.isCancellation();
    return everyReplaced(
        facts,
        block ->
            facts.ledger().overlapping(block.serials()).stream()
                .map(UnitBlock::holding)
                .allMatch(holding -> due.test(holding.accountType())));
  }

  private static Evidence everyReplaced(Facts facts, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(facts.proposal().blocksReplaced(), condition);
  }
}
