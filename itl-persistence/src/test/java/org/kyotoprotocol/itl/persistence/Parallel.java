package org.kyotoprotocol.itl.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs tasks at the same time; a failure of one is a failure of the test. */
public final class Parallel {
  private static final int DEADLINE_SECONDS = 120;

  private Parallel() {}

  public static void run(Runnable... tasks) throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (Runnable task : tasks) {
      calls.add(
          () -> {
            task.run();
            return true;
          });
    }
    call(calls);
  }

  public static <T> List<T> call(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> task : tasks) {
        running.add(threads.submit(task));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> task : running) {
        results.add(task.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  public static void await(CyclicBarrier barrier) {
    try {
      barrier.await(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
