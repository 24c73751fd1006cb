package org.kyotoprotocol.itl.core.transaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * A transaction in the log: the proposal and where it stands.
 *
 * @param recordedAt when the proposal was recorded; the clock of the clean-up
 * @param statusAt when the state last changed
 * @param route supplementary transaction logs to consult, in order; fixed by the evaluation
 * @param stlConsulted how many of them have been sent the proposal
 * @param stlPassed how many of them have answered 9
 * @param consumptions what it takes from running totals; fixed by the evaluation, in lock order
 * @param confirmedAt when the acquiring registry confirmed its booking (milestone CONFIRMED)
 * @param version grows with every change
 */
public record Transaction(
    Proposal proposal,
    TransactionState state,
    Instant recordedAt,
    Instant statusAt,
    List<RegistryCode> route,
    int stlConsulted,
    int stlPassed,
    List<Consumption> consumptions,
    Optional<Instant> confirmedAt,
    long version) {

  public Transaction {
    route = List.copyOf(route);
    consumptions = List.copyOf(consumptions);
  }

  public static Transaction received(Proposal proposal, Instant now) {
    return new Transaction(
        proposal,
        TransactionState.RECEIVED,
        now,
        now,
        List.of(),
        0,
        0,
        List.of(),
        Optional.empty(),
        0);
  }

  public String identifier() {
    return proposal.transactionIdentifier();
  }

  /** The transferring registry; it alone may complete or terminate. */
  public String initiatingRegistry() {
    return proposal.transferring().registryCode();
  }

  public String acquiringRegistry() {
    return proposal.acquiring().registryCode();
  }

  public boolean isExternal() {
    return proposal.isType(TransactionType.EXTERNAL_TRANSFER);
  }

  /** The part that the sender plays in this transaction; empty if it is no party to it. */
  public Optional<Role> roleOf(RegistryCode sender) {
    if (sender.value().equals(initiatingRegistry())) {
      return Optional.of(Role.INITIATING);
    }
    if (sender.value().equals(acquiringRegistry())) {
      return Optional.of(Role.ACQUIRING);
    }
    return consultedStls().contains(sender) ? Optional.of(Role.STL) : Optional.empty();
  }

  /** The STLs that were sent the proposal. */
  public List<RegistryCode> consultedStls() {
    return route.subList(0, stlConsulted);
  }

  /** The STL whose judgement is being waited for. */
  public Optional<RegistryCode> awaitedStl() {
    return stlPassed < stlConsulted ? Optional.of(route.get(stlPassed)) : Optional.empty();
  }

  /** Status on the wire. */
  public TransactionStatus status() {
    return state.status(stlPassed > 0);
  }

  public Transaction in(TransactionState next, Instant now) {
    return new Transaction(
        proposal,
        next,
        recordedAt,
        now,
        route,
        stlConsulted,
        stlPassed,
        consumptions,
        confirmedAt,
        version);
  }

  public Transaction routed(List<RegistryCode> stls) {
    return new Transaction(
        proposal, state, recordedAt, statusAt, stls, 0, 0, consumptions, confirmedAt, version);
  }

  /** The same, taking this from running totals. */
  public Transaction consuming(List<Consumption> taken) {
    return new Transaction(
        proposal,
        state,
        recordedAt,
        statusAt,
        route,
        stlConsulted,
        stlPassed,
        taken,
        confirmedAt,
        version);
  }

  public Transaction stl(int consulted, int passed) {
    return new Transaction(
        proposal,
        state,
        recordedAt,
        statusAt,
        route,
        consulted,
        passed,
        consumptions,
        confirmedAt,
        version);
  }

  public Transaction confirmed(Instant now) {
    return new Transaction(
        proposal,
        state,
        recordedAt,
        statusAt,
        route,
        stlConsulted,
        stlPassed,
        consumptions,
        Optional.of(now),
        version);
  }
}
