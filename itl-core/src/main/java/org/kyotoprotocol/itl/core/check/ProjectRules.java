package org.kyotoprotocol.itl.core.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.Project;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.time.CommitmentPeriod;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** Units of CDM and JI projects: is the project known, how much may it bring, until when. */
final class ProjectRules {
  /** Twenty years, renewable twice (5/CMP.1 para 23). */
  private static final int LONGEST_CREDITING_YEARS = 60;

  private static final int VERIFIED_UNDER_COMMITTEE = 2;

  private ProjectRules() {}

  /** A project that is not registered is named by its blocks; a quantity exceeded is a total. */
  static Evidence approvedByExecutiveBoard(Facts facts) {
    Evidence registered =
        everyBlock(
            facts,
            UnitType::isFromCdm,
            block -> cdmProjects(facts, block).findAny().isPresent() || isOpen(facts));
    return registered.holds()
        ? Limits.hold(
            facts,
            CounterKey.Kind.CER_ISSUED,
            total -> required(facts, quantity(cdmProjects(facts, total))))
        : registered;
  }

  static Evidence expiryOfIssuedUnits(Facts facts) {
    return everyBlock(
        facts,
        UnitType::isTemporary,
        block ->
            block.unitTypeCode() == UnitType.TCER.code()
                ? block.expiryDate().equals(endOfNextPeriod(facts, block))
                : isEndOfCreditingPeriod(facts, block));
  }

  /** 5/CMP.1 para 1(g). */
  private static Optional<LocalDate> endOfNextPeriod(Facts facts, ProposalUnitBlock block) {
    return facts.calendar().find(block.originalCommitPeriod() + 1).map(CommitmentPeriod::end);
  }

  /** 5/CMP.1 paras 1(h) and 23. */
  private static boolean isEndOfCreditingPeriod(Facts facts, ProposalUnitBlock block) {
    LocalDate latest = facts.today().plusYears(LONGEST_CREDITING_YEARS);
    return block
        .expiryDate()
        .filter(date -> !date.isAfter(latest))
        .filter(date -> isAsRecorded(facts, block, date))
        .isPresent();
  }

  private static boolean isAsRecorded(Facts facts, ProposalUnitBlock block, LocalDate date) {
    return cdmProjects(facts, block)
        .map(Project::creditingPeriodEnd)
        .flatMap(Optional::stream)
        .findFirst()
        .map(date::equals)
        .orElse(isOpen(facts));
  }

  /** True if no issue of the project owes the share of proceeds (17/CP.7 para 15). */
  static boolean isInLeastDevelopedCountry(Facts facts, CounterKey total) {
    return cdmProjects(facts, total).anyMatch(Project::leastDeveloped);
  }

  static Evidence knownForImplementation(Facts facts) {
    return everyBlock(
        facts,
        UnitType::isEru,
        block ->
            isOpen(facts)
                || jiProjects(
                        facts,
                        facts.proposal().transferring().registryCode(),
                        block.projectIdentifier().orElse(0),
                        block.track().orElse(0))
                    .findAny()
                    .isPresent());
  }

  /**
   * Of track 1 only what the Party has reported is held against it; a project that is not known is
   * judged by 5055.
   */
  static Evidence withinVerifiedQuantity(Facts facts) {
    return Limits.hold(
        facts,
        CounterKey.Kind.ERU_CONVERTED,
        total -> {
          int track = (int) (total.item() % 10);
          int number = (int) (total.item() / 10);
          String party = total.registry().value();
          OptionalLong verified = quantity(jiProjects(facts, party, number, track));
          boolean isKnown = jiProjects(facts, party, number, track).findAny().isPresent();
          return track == VERIFIED_UNDER_COMMITTEE && isKnown
              ? required(facts, verified)
              : verified;
        });
  }

  private static Stream<Project> jiProjects(Facts facts, String party, int number, int track) {
    return facts
        .reference()
        .projects(party, number, Project.Kind.JI)
        .filter(project -> project.track().orElse(0) == track);
  }

  private static Stream<Project> cdmProjects(Facts facts, ProposalUnitBlock block) {
    return facts
        .reference()
        .projects(
            block.originatingRegistryCode(), block.projectIdentifier().orElse(0), Project.Kind.CDM);
  }

  private static Stream<Project> cdmProjects(Facts facts, CounterKey total) {
    return facts
        .reference()
        .projects(total.registry().value(), (int) total.item(), Project.Kind.CDM);
  }

  private static OptionalLong quantity(Stream<Project> projects) {
    return projects.map(Project::approvedQuantity).flatMapToLong(OptionalLong::stream).findFirst();
  }

  private static OptionalLong required(Facts facts, OptionalLong quantity) {
    return RecordedFigures.recordedOrOpen(facts, quantity, ReferenceSet.PROJECTS);
  }

  private static boolean isOpen(Facts facts) {
    return facts.reference().isOpen(ReferenceSet.PROJECTS);
  }

  private static Evidence everyBlock(
      Facts facts, Predicate<UnitType> concerned, Predicate<ProposalUnitBlock> condition) {
    return Evidence.everyBlock(
        facts.proposal().blocks(),
        block -> block.unitType().filter(concerned).isEmpty() || condition.test(block));
  }
}
