package org.kyotoprotocol.itl.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program and waits for its end. */
final class Command {
  private static final int PATIENCE_SECONDS = 120;

  private Command() {}

  /**
   * Runs the program. Its output goes to the file: a pipe would stay open as long as the server
   * that the program starts.
   *
   * @throws EmbeddedDatabaseException if it does not succeed, with what it printed
   */
  static void run(List<String> command, Path input, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(output.toAbsolutePath().getParent().toFile())
            .redirectErrorStream(true)
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile());
    // Messages are shown to the operator and looked at by us: always the untranslated ones.
    builder.environment().put("LC_ALL", "C");
    if (exitOf(builder.start()) != 0) {
      throw new EmbeddedDatabaseException(
          "%s failed: %s"
              .formatted(String.join(" ", command), Files.readString(output, UTF_8).strip()));
    }
  }

  /** True if the program exists and succeeds; what it prints is dropped. */
  static boolean succeeds(List<String> command) {
    try {
      return exitOf(
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start())
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static int exitOf(Process process) {
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new EmbeddedDatabaseException("Interrupted while waiting for a program", interrupted);
    }
  }
}
