package org.kyotoprotocol.itl.core.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.reference.AccountEntry;
import org.kyotoprotocol.itl.core.reference.ActivityRecord;
import org.kyotoprotocol.itl.core.reference.Allowance;
import org.kyotoprotocol.itl.core.reference.CodeList;
import org.kyotoprotocol.itl.core.reference.CodeValidity;
import org.kyotoprotocol.itl.core.reference.DatedException;
import org.kyotoprotocol.itl.core.reference.Eligibility;
import org.kyotoprotocol.itl.core.reference.FinalReport;
import org.kyotoprotocol.itl.core.reference.LegalEntities;
import org.kyotoprotocol.itl.core.reference.Limit;
import org.kyotoprotocol.itl.core.reference.LimitKind;
import org.kyotoprotocol.itl.core.reference.Mechanism;
import org.kyotoprotocol.itl.core.reference.PartyFigures;
import org.kyotoprotocol.itl.core.reference.Project;
import org.kyotoprotocol.itl.core.reference.ReferenceEntry;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.reference.TrueUp;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;

/**
 * What the reference data says about those who take part in a transaction and about its projects.
 *
 * @param entries rows in force on the day of the evaluation
 * @param open sets that nobody has given and that are left open (sandbox): what they do not say is
 *     no obstacle. Of any other set it is one: no value for a required item, condition not met (DES
 *     systems 4.5 rule 4)
 */
public record ReferenceFacts(List<ReferenceEntry> entries, Set<ReferenceSet> open) {
  public static final ReferenceFacts NONE = new ReferenceFacts(List.of(), Set.of());

  public ReferenceFacts {
    entries = List.copyOf(entries);
    open = Set.copyOf(open);
  }

  public boolean isOpen(ReferenceSet set) {
    return open.contains(set);
  }

  public Optional<PartyFigures> figures(String party, int commitmentPeriod) {
    return of(PartyFigures.class)
        .filter(row -> row.subject().equals(party) && row.commitmentPeriod() == commitmentPeriod)
        .findFirst();
  }

  public OptionalLong assignedAmount(String party, int commitmentPeriod) {
    return figures(party, commitmentPeriod)
        .map(PartyFigures::assignedAmount)
        .orElse(OptionalLong.empty());
  }

  public Optional<Allowance> allowance(String party, int commitmentPeriod, int activity) {
    return of(Allowance.class)
        .filter(row -> row.subject().equals(party))
        .filter(row -> row.commitmentPeriod() == commitmentPeriod && row.activity() == activity)
        .findFirst();
  }

  /**
   * True if the Party is eligible on that day. Of several stretches the one that began last counts,
   * as in a history whose entries end where the next begins; on the same day a suspension does.
   */
  public boolean isEligible(String party, Mechanism mechanism, LocalDate day) {
    return isOpen(ReferenceSet.ELIGIBILITY)
        || of(Eligibility.class)
            .filter(row -> row.subject().equals(party) && row.mechanism() == mechanism)
            .filter(row -> row.days().includes(day))
            .max(
                Comparator.comparing((Eligibility row) -> row.days().from().orElse(LocalDate.MIN))
                    .thenComparing(row -> !row.eligible()))
            .filter(Eligibility::eligible)
            .isPresent();
  }

  public Stream<Project> projects(String hostParty, int number, Project.Kind kind) {
    String subject = Project.subjectOf(hostParty, number);
    return of(Project.class).filter(row -> row.kind() == kind && row.subject().equals(subject));
  }

  /** The Party's own limit, else the one for all Parties. */
  public OptionalLong limit(String party, int commitmentPeriod, LimitKind kind) {
    return of(Limit.class)
        .filter(row -> row.kind() == kind && row.commitmentPeriod() == commitmentPeriod)
        .filter(row -> row.party().isEmpty() || row.subject().equals(party))
        .sorted(Comparator.comparing(row -> row.party().isEmpty()))
        .mapToLong(Limit::quantity)
        .findFirst();
  }

  public Optional<FinalReport> report(String party, int commitmentPeriod) {
    return of(FinalReport.class)
        .filter(row -> row.subject().equals(party) && row.commitmentPeriod() == commitmentPeriod)
        .findFirst();
  }

  public Optional<ActivityRecord> activity(String party, int commitmentPeriod, int activity) {
    return of(ActivityRecord.class)
        .filter(row -> row.subject().equals(party))
        .filter(row -> row.commitmentPeriod() == commitmentPeriod && row.activity() == activity)
        .findFirst();
  }

  /** End of the additional period where it is not the published one. */
  public Optional<LocalDate> trueUp(String party, int commitmentPeriod) {
    return of(TrueUp.class)
        .filter(row -> row.commitmentPeriod() == commitmentPeriod)
        .filter(row -> row.party().isEmpty() || row.subject().equals(party))
        .sorted(Comparator.comparing(row -> row.party().isEmpty()))
        .map(TrueUp::end)
        .findFirst();
  }

  public Stream<DatedException> exceptions(String party) {
    return of(DatedException.class).filter(row -> row.subject().equals(party));
  }

  public boolean legalEntitiesWithdrawn(String party, LocalDate day) {
    return of(LegalEntities.class)
        .anyMatch(row -> row.subject().equals(party) && row.withdrawn().includes(day));
  }

  /**
   * The account, if it is recorded; where it is kept for several periods, that of the period
   * wanted.
   */
  public Optional<GovernmentAccount> account(
      String registry, AccountType type, long identifier, int commitmentPeriod) {
    return of(AccountEntry.class)
        .map(AccountEntry::account)
        .filter(account -> account.registry().value().equals(registry))
        .filter(account -> account.type() == type && account.identifier() == identifier)
        .max(Comparator.comparing(account -> account.commitmentPeriod() == commitmentPeriod));
  }

  /** True unless the list says that the code is not in force on that day. */
  public boolean isInForce(CodeList list, int code, LocalDate day) {
    List<CodeValidity> ofCode =
        of(CodeValidity.class).filter(row -> row.list() == list && row.code() == code).toList();
    return ofCode.isEmpty() || ofCode.stream().anyMatch(row -> row.days().includes(day));
  }

  private <T extends ReferenceEntry> Stream<T> of(Class<T> type) {
    return entries.stream().filter(type::isInstance).map(type::cast);
  }
}
