package org.kyotoprotocol.itl.core.transaction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.LedgerAlgebra.Change;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * What a completed transaction does to its units (DES transactions, section 8). Serials never
 * change; of the attributes only what the type is for.
 */
final class Effects {
  private Effects() {}

  /** The units that an issuance brings into being. */
  static List<UnitBlock> issued(Proposal proposal) {
    Holding holding = destination(proposal);
    return proposal.blocks().stream().map(block -> issued(block, holding)).toList();
  }

  private static UnitBlock issued(ProposalUnitBlock block, Holding holding) {
    UnitType unitType = block.unitType().orElseThrow();
    UnitAttributes attributes =
        new UnitAttributes(
            unitType,
            block.suppUnitType().orElse(0),
            block.originalCommitPeriod(),
            block.applicableCommitPeriod(),
            block.lulucfActivity(),
            block.projectIdentifier(),
            block.track(),
            block.expiryDate());
    boolean owesLevy =
        unitType == UnitType.AAU
            && block.originalCommitPeriod() >= Consumptions.FIRST_PERIOD_WITH_LEVY;
    return new UnitBlock(
        block.serials(), attributes, holding, Optional.empty(), false, owesLevy, Optional.empty());
  }

  /**
   * What becomes of units that exist.
   *
   * @throws IllegalStateException for an issuance, which has none
   */
  static List<Change> of(Proposal proposal, Instant at) {
    Holding destination = destination(proposal);
    return switch (proposal.transactionType().orElseThrow()) {
      case CONVERSION -> alike(proposal, Effects::projectAndTrack, Effects::converted);
      case EXTERNAL_TRANSFER -> all(proposal, unit -> unit.transferredTo(destination, at));
      case CANCELLATION, RETIREMENT, INTERNAL_TRANSFER ->
          all(proposal, unit -> unit.heldAs(destination));
      case REPLACEMENT ->
          List.of(
              new Change(serials(proposal.blocksWithoutRole()), unit -> unit.heldAs(destination)),
              new Change(serials(proposal.blocksReplaced()), UnitBlock::asReplaced));
      case CARRY_OVER ->
          all(proposal, unit -> unit.with(unit.attributes().carriedOver()).heldAs(destination));
      case EXPIRY_DATE_CHANGE -> alike(proposal, ProposalUnitBlock::expiryDate, Effects::expiring);
      case ISSUANCE ->
          throw new IllegalStateException(
              proposal.transactionIdentifier() + " is an issuance: its units do not exist yet");
    };
  }

  private static Object projectAndTrack(ProposalUnitBlock block) {
    return List.of(block.projectIdentifier(), block.track());
  }

  private static UnitAttributes converted(UnitAttributes before, ProposalUnitBlock block) {
    return before.converted(block.projectIdentifier(), block.track());
  }

  private static UnitAttributes expiring(UnitAttributes before, ProposalUnitBlock block) {
    return before.expiring(block.expiryDate());
  }

  private static List<Change> all(Proposal proposal, UnaryOperator<UnitBlock> effect) {
    return List.of(new Change(proposal.serials(), effect));
  }

  /** The effect depends on what a block says; blocks that say the same go together. */
  private static List<Change> alike(
      Proposal proposal,
      Function<ProposalUnitBlock, Object> saying,
      BiFunction<UnitAttributes, ProposalUnitBlock, UnitAttributes> effect) {
    return proposal.blocks().stream()
        .collect(Collectors.groupingBy(saying, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            blocks ->
                new Change(
                    serials(blocks),
                    unit -> unit.with(effect.apply(unit.attributes(), blocks.get(0)))))
        .toList();
  }

  private static List<SerialBlock> serials(List<ProposalUnitBlock> blocks) {
    return blocks.stream().map(ProposalUnitBlock::serials).toList();
  }

  private static Holding destination(Proposal proposal) {
    AccountReference acquiring = proposal.acquiring();
    return new Holding(
        new RegistryCode(acquiring.registryCode()),
        acquiring.accountType().orElseThrow(),
        acquiring.identifier());
  }
}
