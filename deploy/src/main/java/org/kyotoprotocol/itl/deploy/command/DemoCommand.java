package org.kyotoprotocol.itl.deploy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.deploy.demo.Demo;
import org.kyotoprotocol.itl.deploy.sandbox.Sandbox;
import org.kyotoprotocol.itl.deploy.sandbox.SandboxPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the main job before your eyes. */
@Command(
    name = "demo",
    description = {
      "Move real units through a log with four registries, and verify that all records agree.",
      "The registries are CDM, GB, JP and NZ; everything is embedded. It stays up until ^C."
    })
public final class DemoCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--exit",
      description = "End after the verification: exit code 0 only if all holds.")
  boolean exit;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("itl-demo-");
    out.println("Starting the log, its database and four registries in " + folder);
    Sandbox sandbox =
        Sandbox.open(
            new SandboxPlan(folder, 0, new TreeSet<>(Demo.CODES), Map.of(), Optional.empty()),
            step -> out.println("  " + step));
    out.println("The log serves " + sandbox.url());
    boolean holds = false;
    try {
      holds = new Demo(sandbox, out).run();
      out.println();
      out.println(holds ? "All holds." : "NOT ALL HOLDS: see above.");
      out.flush();
    } finally {
      if (exit) {
        sandbox.close();
        delete(folder);
      }
    }
    if (exit) {
      return holds ? ExitCode.OK : ExitCode.NEGATIVE;
    }
    out.println("The log stays up until ^C. Look at it from another terminal:");
    out.println("  deploy/itl transaction list --dir " + folder);
    out.println("  deploy/itl holdings --serial IN-1 --dir " + folder);
    return UntilStopped.run(
        () -> {
          sandbox.close();
          delete(folder);
        },
        out::flush);
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
