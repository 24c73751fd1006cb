package org.kyotoprotocol.itl.core.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kyotoprotocol.itl.core.reference.Project;
import org.kyotoprotocol.itl.core.reference.ReferenceData;
import org.kyotoprotocol.itl.core.reference.ReferenceEntry;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** Reads what the reference data says of those whom a proposal concerns. */
final class ReferenceFactsLoader {
  private ReferenceFactsLoader() {}

  static ReferenceFacts load(
      ReferenceData reference,
      Set<ReferenceSet> given,
      Rulebook rulebook,
      LocalDate today,
      Proposal proposal) {
    List<ReferenceEntry> entries =
        reference.about(subjects(proposal)).stream()
            .filter(row -> row.validity().includes(today))
            .map(ReferenceRow::entry)
            .toList();
    return new ReferenceFacts(entries, open(given, rulebook));
  }

  private static Set<ReferenceSet> open(Set<ReferenceSet> given, Rulebook rulebook) {
    Set<ReferenceSet> open = EnumSet.noneOf(ReferenceSet.class);
    if (rulebook.openReference()) {
      open.addAll(EnumSet.complementOf(EnumSet.of(ReferenceSet.ACCOUNTS)));
    }
    if (rulebook.recordAccountsOnFirstUse()) {
      open.add(ReferenceSet.ACCOUNTS);
    }
    open.removeAll(given);
    return open;
  }

  private static Set<String> subjects(Proposal proposal) {
    Set<String> subjects = new TreeSet<>();
    subjects.add(ReferenceEntry.EVERYBODY);
    subjects.add(proposal.transferring().registryCode());
    subjects.add(proposal.acquiring().registryCode());
    proposal
        .blocks()
        .forEach(
            block ->
                block
                    .projectIdentifier()
                    .ifPresent(number -> addProject(subjects, proposal, block, number)));
    return subjects;
  }

  /**
   * CDM projects go by the origin of the units, JI projects by the Party that converts: units of
   * others fail 5053, which is no reason to take its project for unknown (5055, 5061).
   */
  private static void addProject(
      Set<String> subjects, Proposal proposal, ProposalUnitBlock block, int number) {
    subjects.add(Project.subjectOf(block.originatingRegistryCode(), number));
    if (proposal.isType(TransactionType.CONVERSION)) {
      subjects.add(Project.subjectOf(proposal.transferring().registryCode(), number));
    }
  }
}
