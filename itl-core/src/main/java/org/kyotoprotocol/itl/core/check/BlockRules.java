package org.kyotoprotocol.itl.core.check;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.CodeList;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** Data integrity of the unit blocks, each for itself (DES codes, section 3). */
final class BlockRules {
  /** Allowances of a scheme, which are no Kyoto units. */
  private static final int ALLOWANCE = 0;

  /** Listed pairs of unit type and supplementary unit type. */
  private static final Map<Integer, Set<Integer>> SUPPLEMENTARY_TYPES =
      Map.of(ALLOWANCE, Set.of(1, 2, 3, 4, 5), UnitType.AAU.code(), Set.of(1));

  private BlockRules() {}

  static Evidence originatingRegistry(Facts facts) {
    return every(facts, block -> facts.knownOrigins().contains(block.originatingRegistryCode()));
  }

  static Evidence unitType(Facts facts) {
    boolean routed = !facts.route().isEmpty();
    return every(
        facts,
        block ->
            (block.unitType().isPresent() || (routed && block.unitTypeCode() == ALLOWANCE))
                && facts.isInForce(CodeList.UNIT_TYPE, block.unitTypeCode()));
  }

  static Evidence supplementaryUnitType(Facts facts) {
    return every(facts, BlockRules::isListedPair);
  }

  private static boolean isListedPair(ProposalUnitBlock block) {
    return isListedPair(block.unitTypeCode(), block.suppUnitType());
  }

  static boolean isListedPair(int unitType, OptionalInt suppUnitType) {
    int supplementary = suppUnitType.orElse(0);
    return supplementary == 0
        || SUPPLEMENTARY_TYPES.getOrDefault(unitType, Set.of()).contains(supplementary);
  }

  static Evidence serialsInRange(Facts facts) {
    return every(
        facts,
        block -> isSerial(block.unitSerialBlockStart()) && isSerial(block.unitSerialBlockEnd()));
  }

  private static boolean isSerial(long number) {
    return number >= 1 && number <= SerialRange.MAX;
  }

  static Evidence serialsInOrder(Facts facts) {
    return every(facts, block -> block.unitSerialBlockEnd() >= block.unitSerialBlockStart());
  }

  /** tCER and lCER come from afforestation and reforestation only: 5/CMP.1. */
  static Evidence activityRequired(Facts facts) {
    return units(
        facts,
        UnitType::hasLulucfActivity,
        (type, block) ->
            isWithin(block.lulucfActivity(), 1, type.isTemporary() ? 1 : 7)
                && facts.isInForce(CodeList.LULUCF_ACTIVITY, block.lulucfActivity().getAsInt()));
  }

  static Evidence activityForbidden(Facts facts) {
    return units(
        facts,
        type -> !type.hasLulucfActivity(),
        (type, block) -> block.lulucfActivity().isEmpty());
  }

  static Evidence projectRequired(Facts facts) {
    return units(
        facts,
        UnitType::hasProject,
        (type, block) -> isWithin(block.projectIdentifier(), 1, Integer.MAX_VALUE));
  }

  static Evidence projectForbidden(Facts facts) {
    return units(
        facts, type -> !type.hasProject(), (type, block) -> block.projectIdentifier().isEmpty());
  }

  static Evidence trackRequired(Facts facts) {
    return units(facts, UnitType::isEru, (type, block) -> isWithin(block.track(), 1, 2));
  }

  static Evidence trackForbidden(Facts facts) {
    return units(facts, type -> !type.isEru(), (type, block) -> block.track().isEmpty());
  }

  static Evidence expiryDateRequired(Facts facts) {
    return units(facts, UnitType::isTemporary, (type, block) -> block.expiryDate().isPresent());
  }

  static Evidence expiryDateForbidden(Facts facts) {
    return units(facts, type -> !type.isTemporary(), (type, block) -> block.expiryDate().isEmpty());
  }

  static Evidence role(Facts facts) {
    boolean replacement = facts.proposal().isType(TransactionType.REPLACEMENT);
    return every(facts, block -> isAllowedRole(block, replacement));
  }

  private static boolean isAllowedRole(ProposalUnitBlock block, boolean replacement) {
    String role = block.blockRole().orElse("");
    return role.isEmpty()
        || (role.equals(ProposalUnitBlock.REPLACED)
            && replacement
            && block.unitType().filter(UnitType::isTemporary).isPresent());
  }

  private static boolean isWithin(OptionalInt value, int least, int most) {
    return value.isPresent() && value.getAsInt() >= least && value.getAsInt() <= most;
  }

  private static Evidence every(Facts facts, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(facts.proposal().blocks(), condition);
  }

  /** A block of no Kyoto unit type is judged by 2011. */
  private static Evidence units(
      Facts facts, Predicate<UnitType> concerned, UnitCondition condition) {
    return every(
        facts,
        block -> {
          Optional<UnitType> type = block.unitType().filter(concerned);
          return type.isEmpty() || condition.holds(type.get(), block);
        });
  }

  private interface UnitCondition {
    boolean holds(UnitType type, ProposalUnitBlock block);
  }
}
