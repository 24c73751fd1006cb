package org.kyotoprotocol.itl.scheduler;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the body of a tick; a run that is late is skipped rather than doubled. */
@DisallowConcurrentExecution
final class TickJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(TickJob.class);
  private final Tick tick;

  TickJob(Tick tick) {
    this.tick = tick;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      tick.body().run();
    } catch (RuntimeException e) {
      LOG.error("ITL-501 {} failed; it runs again in {}", tick.name(), tick.every(), e);
    }
  }
}
