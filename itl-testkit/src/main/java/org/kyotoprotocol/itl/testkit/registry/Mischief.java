package org.kyotoprotocol.itl.testkit.registry;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.xsd.ProposalTransaction;
import org.kyotoprotocol.itl.xsd.TransactionUnitBlock;

/** What a registry is told to do wrong from now on. Nothing of it survives a restart. */
public final class Mischief {
  private final Queue<Integer> rejections = new ConcurrentLinkedQueue<>();
  private volatile boolean silent;
  private volatile boolean faulting;
  private volatile boolean completesInSpiteOfRefusal;
  private volatile int copies = 1;
  private volatile Duration answerDelay = Duration.ZERO;
  private volatile UnaryOperator<ProposalTransaction> lie = UnaryOperator.identity();

  /** Rejects the next inbound proposal that it would accept, with the code (status 6). */
  public void rejectNext(int responseCode) {
    rejections.add(responseCode);
  }

  /** Answers 1 to everything and forgets it; as if it died after taking messages. */
  public void goSilent(boolean on) {
    silent = on;
  }

  /** Answers every call with a SOAP fault (registry behaviour H11). */
  public void answerWithFaults(boolean on) {
    faulting = on;
  }

  /** Books and reports 4 when it is told 3, 6 or 10. */
  public void completeInSpiteOfRefusal(boolean on) {
    completesInSpiteOfRefusal = on;
  }

  /** Sends every message that many times. */
  public void sendCopies(int times) {
    copies = times;
  }

  /** Takes that long to answer a call. */
  public void answerAfter(Duration delay) {
    answerDelay = delay;
  }

  /** Changes every proposal before it is sent; the registry's own books keep the truth. */
  public void lie(UnaryOperator<ProposalTransaction> change) {
    lie = change;
  }

  /** Names these units in every proposal, whoever holds them. */
  public void claim(SerialBlock units) {
    lie(
        proposal -> {
          for (TransactionUnitBlock block : proposal.getProposalUnitBlocks().getItem()) {
            block.setOriginatingRegistryCode(units.origin().value());
            block.setUnitSerialBlockStart(units.range().start());
            block.setUnitSerialBlockEnd(units.range().end());
          }
          return proposal;
        });
  }

  /** Names expiry dates that many years later than it ought to. */
  public void extendExpiryDates(int years) {
    lie(
        proposal -> {
          for (TransactionUnitBlock block : proposal.getProposalUnitBlocks().getItem()) {
            if (block.getExpiryDate() != null) {
              block.setExpiryDate(block.getExpiryDate().plusYears(years));
            }
          }
          return proposal;
        });
  }

  /** Behaves again. */
  public void stop() {
    rejections.clear();
    silent = false;
    faulting = false;
    completesInSpiteOfRefusal = false;
    copies = 1;
    answerDelay = Duration.ZERO;
    lie = UnaryOperator.identity();
  }

  OptionalInt takeRejection() {
    Integer code = rejections.poll();
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  boolean isSilent() {
    return silent;
  }

  boolean isFaulting() {
    return faulting;
  }

  boolean completesInSpiteOfRefusal() {
    return completesInSpiteOfRefusal;
  }

  int copies() {
    return copies;
  }

  Duration answerDelay() {
    return answerDelay;
  }

  ProposalTransaction told(ProposalTransaction truth) {
    return lie.apply(truth);
  }
}
