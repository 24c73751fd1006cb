package org.kyotoprotocol.itl.deploy.command;

import java.util.concurrent.CountDownLatch;

/** Keeps something running until the process is asked to end. */
final class UntilStopped {
  private UntilStopped() {}

  /**
   * Announces it and waits. SIGTERM and SIGINT close it and end the process with {@link
   * ExitCode#OK}: being asked to stop is no failure.
   *
   * @return never but by an interrupt
   */
  static int run(AutoCloseable running, Runnable announce) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running), "stop"));
    announce.run();
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  private static void end(AutoCloseable running) {
    int code = ExitCode.FAILED;
    try {
      running.close();
      code = ExitCode.OK;
    } catch (Exception e) {
      System.err.println("itl: it did not stop as it should: " + e.getMessage());
    } finally {
      Runtime.getRuntime().halt(code);
    }
  }
}
