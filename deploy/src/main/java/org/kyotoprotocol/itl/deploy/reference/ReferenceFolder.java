package org.kyotoprotocol.itl.deploy.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/**
 * What a folder of reference data says.
 *
 * @param folder the folder, as it was named
 * @param sets the rows of each set that has a file, in the order of the file
 * @param remarks what the administrator should know of it, and what is no obstacle
 * @param problems everything that is wrong; if there is anything, nothing may be taken over
 */
public record ReferenceFolder(
    Path folder,
    Map<ReferenceSet, List<ReferenceRow>> sets,
    List<String> remarks,
    List<Problem> problems) {
  private static final String ENDING = ".csv";

  public ReferenceFolder {
    sets = Map.copyOf(sets);
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
  }

  public boolean isUsable() {
    return problems.isEmpty();
  }

  /** Reads every file of the folder, whatever is wrong with any of them. */
  public static ReferenceFolder read(Path folder) {
    List<Problem> problems = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    Map<ReferenceSet, List<ReferenceRow>> sets = new EnumMap<>(ReferenceSet.class);
    for (Path file : content(folder, problems)) {
      String name = file.getFileName().toString();
      Optional<ReferenceSet> set = ReferenceSet.ofFile(name);
      if (set.isPresent()) {
        ReferenceFile content = ReferenceFile.read(file, set.get());
        problems.addAll(content.problems());
        sets.put(set.get(), content.rows());
        if (content.rows().isEmpty() && content.problems().isEmpty()) {
          remarks.add(name + " has no rows: from now on nothing is recorded in this set.");
        }
      } else if (name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
        problems.add(Problem.ofFile(name, "is no file of reference data; " + known()));
      } else {
        remarks.add(Problem.ofFile(name, "ignored; files of reference data end in .csv") + ".");
      }
    }
    if (sets.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.ofFile(folder.toString(), "has no file of reference data; " + known()));
    }
    return new ReferenceFolder(folder, sets, remarks, problems);
  }

  private static List<Path> content(Path folder, List<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      String words = Files.exists(folder) ? "is no folder" : "there is no such folder";
      problems.add(Problem.ofFile(folder.toString(), words));
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      problems.add(Problem.ofFile(folder.toString(), "cannot be read: " + e.getMessage()));
      return List.of();
    }
  }

  private static String known() {
    return "those are "
        + Arrays.stream(ReferenceSet.values())
            .map(ReferenceSet::fileName)
            .collect(Collectors.joining(", "));
  }
}
