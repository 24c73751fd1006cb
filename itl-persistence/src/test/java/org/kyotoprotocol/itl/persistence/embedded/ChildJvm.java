package org.kyotoprotocol.itl.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A writer in a process of its own. */
final class ChildJvm {
  private final Process process;
  private final BufferedReader lines;

  private ChildJvm(Process process) {
    this.process = process;
    this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  static ChildJvm writer(Path home, Path programs) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                home.toString(),
                programs.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ChildJvm(process);
  }

  /** Acknowledged identifiers, once there are so many. */
  List<String> acknowledged(int count) throws IOException {
    List<String> identifiers = new ArrayList<>();
    while (identifiers.size() < count) {
      String line = lines.readLine();
      if (line == null) {
        throw new AssertionError("The writer ended after " + identifiers);
      }
      identifiers.addAll(identifierIn(line));
    }
    return identifiers;
  }

  /** Kills it without warning; returns what it had still acknowledged. */
  List<String> kill() throws IOException, InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("The writer survived");
    }
    List<String> rest = new ArrayList<>();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rest.add(line);
      }
    } catch (IOException streamClosed) {
      // What was not read from the pipe was not seen by anybody.
    }
    // The last line may have been cut off by the kill.
    List<String> whole = rest.isEmpty() ? rest : rest.subList(0, rest.size() - 1);
    return whole.stream().flatMap(line -> identifierIn(line).stream()).toList();
  }

  private static List<String> identifierIn(String line) {
    return line.startsWith(WriterProcess.ACKNOWLEDGED)
        ? List.of(line.substring(WriterProcess.ACKNOWLEDGED.length()))
        : List.of();
  }
}
