package org.kyotoprotocol.itl.core.transaction;

import static org.kyotoprotocol.itl.core.message.OutboundMessage.Matters.UNTIL_DELIVERED;
import static org.kyotoprotocol.itl.core.message.OutboundMessage.Matters.WHILE_OPEN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.kyotoprotocol.itl.core.message.Announcement;
import org.kyotoprotocol.itl.core.message.OutboundBody.ForwardedProposal;
import org.kyotoprotocol.itl.core.message.OutboundBody.StatusNotification;
import org.kyotoprotocol.itl.core.message.OutboundMessage.Matters;
import org.kyotoprotocol.itl.core.message.PartyType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Who is told what when a transaction enters a state (DES transactions, sections 3 and 10). A
 * registry finalises on 2, 8, 9 and 4, whatever the type (G1): the initiating registry of an
 * external transfer is never sent 2 or 9.
 */
public final class Announcements {
  /** Here everybody has been told already; what comes after needs no message (T6). */
  private static final Set<TransactionState> REFUSED =
      EnumSet.of(
          TransactionState.DISCREPANT, TransactionState.STL_DISCREPANT, TransactionState.REJECTED);

  private final Transaction transaction;
  private final Cause cause;
  private final List<Announcement> announcements = new ArrayList<>();

  private Announcements(Transaction transaction, Cause cause) {
    this.transaction = transaction;
    this.cause = cause;
  }

  /**
   * @param transaction as it was before it entered the state
   */
  static List<Announcement> onEntering(
      TransactionState next, Transaction transaction, Cause cause) {
    Announcements told = new Announcements(transaction, cause);
    told.entering(next);
    return told.announcements;
  }

  /** The refusal of a proposal that was not recorded (DES transactions V3). */
  public static Announcement courtesy(
      RegistryCode to, String transactionIdentifier, List<EvaluationResult> results) {
    return new Announcement(
        to,
        new StatusNotification(
            transactionIdentifier, TransactionStatus.CHECKED_DISCREPANCY, PartyType.ITL, results),
        WHILE_OPEN);
  }

  private void entering(TransactionState next) {
    switch (next) {
      case RECEIVED -> {}
      case AT_STL -> forwardTo(transaction.route().get(transaction.stlConsulted()));
      case AT_ACQUIRER -> forwardTo(acquirer());
      case RELEASED -> tellReleased();
      case ACCEPTED -> tellInitiator(TransactionStatus.ACCEPTED, PartyType.ACQUIRING_REGISTRY);
      case DISCREPANT -> tellInitiator(TransactionStatus.CHECKED_DISCREPANCY, PartyType.ITL);
      case STL_DISCREPANT -> tellStlDiscrepancy();
      case REJECTED -> tellRejected();
      case COMPLETED -> tellCompleted();
      case TERMINATED -> tellTerminated();
      case CANCELLED -> tellCancelled();
    }
  }

  private void tellReleased() {
    if (transaction.stlPassed() > 0) {
      tellInitiator(TransactionStatus.STL_CHECKED_NO_DISCREPANCY, PartyType.STL);
    } else {
      tellInitiator(TransactionStatus.CHECKED_NO_DISCREPANCY, PartyType.ITL);
    }
  }

  private void tellStlDiscrepancy() {
    tellInitiator(TransactionStatus.STL_CHECKED_DISCREPANCY, PartyType.STL);
    // The one that found it knows; another one that had passed it does not.
    transaction.consultedStls().stream()
        .filter(stl -> !stl.equals(cause.sender()))
        .forEach(stl -> tellEnd(stl, TransactionStatus.TERMINATED, PartyType.ITL));
  }

  private void tellRejected() {
    tellInitiator(TransactionStatus.REJECTED, PartyType.ACQUIRING_REGISTRY);
    tellStls(TransactionStatus.TERMINATED, PartyType.ITL);
  }

  private void tellCompleted() {
    if (transaction.isExternal()) {
      tellEnd(acquirer(), TransactionStatus.COMPLETED, PartyType.TRANSFERRING_REGISTRY);
    }
    tellStls(TransactionStatus.COMPLETED, PartyType.TRANSFERRING_REGISTRY);
  }

  private void tellTerminated() {
    if (REFUSED.contains(transaction.state())) {
      return;
    }
    if (acquirerIsWaiting()) {
      // A registry cannot process 5 for a running transaction (T7).
      tellEnd(acquirer(), TransactionStatus.CANCELLED, PartyType.ITL);
    }
    tellStls(TransactionStatus.TERMINATED, PartyType.TRANSFERRING_REGISTRY);
  }

  private void tellCancelled() {
    tellEnd(initiator(), TransactionStatus.CANCELLED, PartyType.ITL);
    if (acquirerIsWaiting()) {
      tellEnd(acquirer(), TransactionStatus.CANCELLED, PartyType.ITL);
    }
    tellStls(TransactionStatus.CANCELLED, PartyType.ITL);
  }

  /** True if the acquiring registry was sent the proposal and has not rejected it. */
  private boolean acquirerIsWaiting() {
    return transaction.state() == TransactionState.AT_ACQUIRER
        || transaction.state() == TransactionState.ACCEPTED;
  }

  /** A7: fields that a registry may trip over are left out; all others pass unchanged. */
  private void forwardTo(RegistryCode peer) {
    Proposal proposal = transaction.proposal();
    OptionalInt supp = proposal.suppTransactionType();
    Proposal forwarded =
        new Proposal(
            proposal.transactionIdentifier(),
            proposal.transactionTypeCode(),
            supp.isPresent() && supp.getAsInt() == 0 ? OptionalInt.empty() : supp,
            proposal.transferring(),
            proposal.acquiring(),
            OptionalLong.empty(),
            proposal.blocks());
    announcements.add(new Announcement(peer, new ForwardedProposal(forwarded), WHILE_OPEN));
  }

  private void tellInitiator(TransactionStatus status, PartyType setBy) {
    tell(initiator(), status, setBy, cause.results(), WHILE_OPEN);
  }

  private void tellStls(TransactionStatus status, PartyType setBy) {
    transaction.consultedStls().forEach(stl -> tellEnd(stl, status, setBy));
  }

  private void tellEnd(RegistryCode peer, TransactionStatus status, PartyType setBy) {
    tell(peer, status, setBy, List.of(), UNTIL_DELIVERED);
  }

  private void tell(
      RegistryCode peer,
      TransactionStatus status,
      PartyType setBy,
      List<EvaluationResult> results,
      Matters matters) {
    announcements.add(
        new Announcement(
            peer,
            new StatusNotification(transaction.identifier(), status, setBy, results),
            matters));
  }

  private RegistryCode initiator() {
    return new RegistryCode(transaction.initiatingRegistry());
  }

  private RegistryCode acquirer() {
    return new RegistryCode(transaction.acquiringRegistry());
  }
}
