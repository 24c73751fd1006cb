package org.kyotoprotocol.itl.deploy.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, as a user runs it. */
final class Programs {
  private Programs() {}

  /** A sandbox that serves. */
  record Running(Process process, URI url) {}

  static Running sandbox(Path folder, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.kyotoprotocol.itl.deploy.Itl",
                "sandbox",
                "--dir",
                folder.toString(),
                "--port",
                "0"));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectError(folder.resolveSibling("sandbox.err").toFile())
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("READY ")) {
        return new Running(process, URI.create(line.substring("READY ".length())));
      }
    }
    throw new IOException("The sandbox ended before it served; see " + folder + "/../sandbox.err");
  }
}
