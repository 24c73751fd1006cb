package org.kyotoprotocol.itl.core;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.message.Post;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.message.WireFormat;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.BusinessClock;

/** Runs units of work, and wakes the senders of what they posted once they are committed. */
public final class WorkRunner {
  private final UnitOfWork unitOfWork;
  private final BusinessClock clock;
  private final WireFormat wireFormat;
  private final Wakeups wakeups;

  public WorkRunner(
      UnitOfWork unitOfWork, BusinessClock clock, WireFormat wireFormat, Wakeups wakeups) {
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.wireFormat = wireFormat;
    this.wakeups = wakeups;
  }

  /**
   * Runs the work and commits it.
   *
   * @throws RuntimeException what the work or the commit threw; then nobody is woken
   */
  public <T> T run(Function<Work, T> work) {
    Done<T> done =
        unitOfWork.inTransaction(
            store -> {
              Instant now = clock.now();
              Post post = new Post(store, wireFormat, now);
              T result = work.apply(new Work(store, now, post));
              return new Done<>(result, post.queueAll());
            });
    done.addressees().forEach(wakeups::messageQueued);
    return done.result();
  }

  private record Done<T>(T result, Set<RegistryCode> addressees) {}
}
