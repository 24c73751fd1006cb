package org.kyotoprotocol.itl.deploy.node;

import java.util.function.Consumer;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Passes wake-ups on to the workers once these exist; what comes before finds the clock's ticks. */
final class Signals implements Wakeups {
  private volatile Runnable evaluation = () -> {};
  private volatile Consumer<RegistryCode> delivery = peer -> {};

  void to(Runnable evaluationWorkers, Consumer<RegistryCode> deliveryLanes) {
    evaluation = evaluationWorkers;
    delivery = deliveryLanes;
  }

  @Override
  public void proposalReceived() {
    evaluation.run();
  }

  @Override
  public void messageQueued(RegistryCode peer) {
    delivery.accept(peer);
  }
}
