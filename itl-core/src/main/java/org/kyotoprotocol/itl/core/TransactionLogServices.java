package org.kyotoprotocol.itl.core;

import java.util.concurrent.ThreadLocalRandom;
import org.kyotoprotocol.itl.core.message.Delivery;
import org.kyotoprotocol.itl.core.message.MessageGate;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.transaction.CleanUp;
import org.kyotoprotocol.itl.core.transaction.Evaluation;

/**
 * The log at work.
 *
 * @param gate where messages enter
 * @param evaluation judges recorded proposals; a worker calls it until it returns false
 * @param cleanUp ends what nobody else ends; a clock calls it
 * @param delivery sends what is queued; workers call it, each for a peer
 */
public record TransactionLogServices(
    MessageGate gate, Evaluation evaluation, CleanUp cleanUp, Delivery delivery) {

  public static TransactionLogServices over(Ports ports, Settings settings) {
    WorkRunner runner =
        new WorkRunner(ports.unitOfWork(), ports.clock(), ports.wireFormat(), ports.wakeups());
    RetrySchedule ownFailures =
        new RetrySchedule(RetrySchedule.OWN_FAILURE, TransactionLogServices::random);
    return new TransactionLogServices(
        new MessageGate(
            runner,
            settings.rulebook(),
            settings.courtesies(),
            ports.callReader(),
            ownFailures,
            ports.wakeups(),
            ports.observer()),
        new Evaluation(runner, settings.rulebook(), ownFailures, ports.observer()),
        new CleanUp(runner, settings.timeLimit(), ports.observer()),
        new Delivery(
            runner,
            ports.courier(),
            new RetrySchedule(settings.deliveryDelays(), TransactionLogServices::random),
            ports.observer()));
  }

  private static double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
