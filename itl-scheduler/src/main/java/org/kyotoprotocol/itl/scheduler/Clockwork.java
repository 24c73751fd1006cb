package org.kyotoprotocol.itl.scheduler;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz as a clock and nothing more: exclusiveness rests on locked rows, not on the scheduler. */
public final class Clockwork implements AutoCloseable {
  private final Scheduler quartz;

  private Clockwork(Scheduler quartz) {
    this.quartz = quartz;
  }

  /**
   * Starts the clock.
   *
   * @throws IllegalStateException if Quartz cannot be started
   */
  public static Clockwork start(List<Tick> ticks) {
    Map<String, Tick> byName =
        ticks.stream().collect(Collectors.toMap(Tick::name, Function.identity()));
    try {
      Scheduler quartz = new StdSchedulerFactory(settings(ticks.size())).getScheduler();
      quartz.setJobFactory(
          (bundle, scheduler) -> new TickJob(byName.get(bundle.getJobDetail().getKey().getName())));
      for (Tick tick : ticks) {
        quartz.scheduleJob(
            newJob(TickJob.class).withIdentity(tick.name()).build(),
            newTrigger()
                .withIdentity(tick.name())
                .withSchedule(
                    simpleSchedule()
                        .withIntervalInMilliseconds(tick.every().toMillis())
                        .withMisfireHandlingInstructionNextWithRemainingCount()
                        .repeatForever())
                .startNow()
                .build());
      }
      quartz.start();
      return new Clockwork(quartz);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler could not be started", e);
    }
  }

  /** Stops the clock after the bodies that are running. */
  @Override
  public void close() {
    try {
      quartz.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler could not be stopped", e);
    }
  }

  private static Properties settings(int ticks) {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "itl-" + UUID.randomUUID());
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(Math.max(1, ticks)));
    settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return settings;
  }
}
