package org.kyotoprotocol.itl.core.transaction;

import java.util.List;
import java.util.Set;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.ledger.MarkKind;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialMark;
import org.kyotoprotocol.itl.core.ledger.SerialSet;
import org.kyotoprotocol.itl.core.ledger.TooManyBlocksException;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.Receipt;

/** What an incoming acceptNotification does to its transaction, which the caller has locked. */
public final class Notifications {
  /** Codes that say that a registry completed in spite of a refusal (DES transactions Q6). */
  private static final Set<Integer> IN_SPITE_OF_REFUSAL = Set.of(3004, 3005, 3006);

  private final Work work;
  private final Progress progress;

  public Notifications(Work work) {
    this.work = work;
    this.progress = new Progress(work);
  }

  /**
   * Processes a notification that passed its checks.
   *
   * @param cause its sender, status and content
   * @return response codes, if it is refused after all; empty if it took effect
   */
  public List<Integer> process(Transaction transaction, Cause cause) {
    Transition transition =
        StateMachine.on(transaction, cause.sender(), cause.status().orElseThrow());
    if (transition instanceof Transition.Refuse refuse) {
      return List.of(refuse.responseCode());
    }
    if (transition instanceof Transition.Enter enter) {
      progress.enter(transaction, enter.state(), cause);
    } else if (transition instanceof Transition.StlPassed) {
      progress.goOn(
          transaction.stl(transaction.stlConsulted(), transaction.stlPassed() + 1), cause);
    } else {
      progress.confirm(transaction, cause);
    }
    return List.of();
  }

  /**
   * Notes that a party to the transaction sent something out of sequence. Nothing changes, but
   * units that a registry moves in spite of a refusal are barred until the discrepancy is resolved
   * (13/CMP.1 para 43(b)).
   */
  public void refused(Transaction transaction, Cause cause, List<Integer> responseCodes) {
    progress.remark(transaction, cause.noting("refused with " + responseCodes));
    if (responseCodes.stream().anyMatch(IN_SPITE_OF_REFUSAL::contains)) {
      markUnresolved(transaction);
    }
  }

  /** Tells the operator if the receipt says that a registry completed in spite of a refusal. */
  public static void noteInSpiteOfRefusal(Call call, Receipt receipt, Observer observer) {
    if (receipt.responseCodes().stream().anyMatch(IN_SPITE_OF_REFUSAL::contains)) {
      observer.noted(
          "ITL-231",
          call.sender()
              + " completed a refused transaction; its units are barred: "
              + call.transactionIdentifier().orElse(""));
    }
  }

  /**
   * Bars the units of the transaction that the registry which completed it holds. It cannot have
   * moved any others, and naming them must not bar them for their holder.
   */
  private void markUnresolved(Transaction transaction) {
    List<SerialBlock> held = heldByInitiator(transaction);
    boolean isMarked =
        work.store().ledger().marksOn(held).stream()
            .anyMatch(
                mark ->
                    mark.kind() == MarkKind.UNRESOLVED_DISCREPANCY
                        && mark.reason().equals(transaction.identifier()));
    if (!isMarked) {
      work.store()
          .ledger()
          .mark(
              held.stream()
                  .map(
                      block ->
                          new SerialMark(
                              MarkKind.UNRESOLVED_DISCREPANCY,
                              block,
                              work.now(),
                              transaction.identifier()))
                  .toList());
    }
  }

  private List<SerialBlock> heldByInitiator(Transaction transaction) {
    List<SerialBlock> named =
        transaction.proposal().blocks().stream()
            .filter(ProposalUnitBlock::hasValidSerials)
            .map(ProposalUnitBlock::serials)
            .toList();
    List<UnitBlock> found;
    try {
      found = work.store().ledger().lockOverlapping(named);
    } catch (TooManyBlocksException spread) {
      // Refused for that alone: no registry holds units by such a proposal.
      return List.of();
    }
    SerialSet all = SerialSet.of(named);
    return found.stream()
        .filter(unit -> unit.holding().registry().value().equals(transaction.initiatingRegistry()))
        .flatMap(unit -> all.common(unit.serials()).stream())
        .toList();
  }
}
