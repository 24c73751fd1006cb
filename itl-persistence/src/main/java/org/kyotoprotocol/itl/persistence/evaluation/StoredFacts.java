package org.kyotoprotocol.itl.persistence.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.check.Facts;
import org.kyotoprotocol.itl.core.check.LedgerFacts;
import org.kyotoprotocol.itl.core.check.ReferenceFacts;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.reference.ReferenceEntry;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.PeriodCalendar;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;

/**
 * The facts of an evaluation without what the transaction itself says, which is stored already.
 *
 * @param knownOrigins of the codes that the proposal names, those that may have issued units
 */
record StoredFacts(
    Instant now,
    Rulebook rulebook,
    int majorVersion,
    int minorVersion,
    Optional<Registry> sender,
    Optional<Registry> initiating,
    Optional<Registry> acquiring,
    List<RegistryCode> route,
    List<RegistryCode> absentStls,
    Set<String> knownOrigins,
    PeriodCalendar calendar,
    Optional<GovernmentAccount> account,
    List<ReferenceEntry> reference,
    Set<ReferenceSet> open,
    List<Total> counters,
    Optional<Notice> notice,
    List<Notice> otherNotices,
    List<UnitBlock> blocks,
    List<SerialMark> marks,
    List<SerialBlock> openIssuances) {

  /** A running total as it was. */
  record Total(CounterKey key, Counter counter) {}

  static StoredFacts of(Facts facts) {
    return new StoredFacts(
        facts.now(),
        facts.rulebook(),
        facts.call().header().majorVersion().orElseThrow(),
        facts.call().header().minorVersion().orElseThrow(),
        facts.sender(),
        facts.initiating(),
        facts.acquiring(),
        facts.route(),
        facts.absentStls(),
        namedOrigins(facts),
        facts.calendar(),
        facts.account(),
        facts.reference().entries(),
        facts.reference().open(),
        facts.counters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new Total(entry.getKey(), entry.getValue()))
            .toList(),
        facts.notice(),
        facts.otherNotices(),
        facts.ledger().blocks(),
        facts.ledger().marks(),
        facts.ledger().openIssuances());
  }

  private static Set<String> namedOrigins(Facts facts) {
    Proposal proposal = facts.proposal();
    return Stream.concat(
            Stream.of(proposal.transferring().registryCode(), proposal.acquiring().registryCode()),
            proposal.blocks().stream().map(ProposalUnitBlock::originatingRegistryCode))
        .filter(facts.knownOrigins()::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The facts as they were.
   *
   * @param transaction as it stands now
   */
  Facts toFacts(Transaction transaction) {
    Proposal proposal = transaction.proposal();
    return new Facts(
        now,
        rulebook,
        Call.ofRecorded(proposal, majorVersion, minorVersion),
        sender,
        initiating,
        acquiring,
        route,
        absentStls,
        Optional.of(Transaction.received(proposal, transaction.recordedAt())),
        knownOrigins,
        calendar,
        account,
        new ReferenceFacts(reference, open),
        counters.stream().collect(Collectors.toMap(Total::key, Total::counter)),
        notice,
        otherNotices,
        new LedgerFacts(blocks, marks, openIssuances),
        Optional.empty());
  }
}
