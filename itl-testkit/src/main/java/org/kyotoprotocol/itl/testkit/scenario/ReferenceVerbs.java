package org.kyotoprotocol.itl.testkit.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** The verbs that say what the reference data has. */
final class ReferenceVerbs {
  private static final Map<String, ReferenceSet> SETS =
      Arrays.stream(ReferenceSet.values())
          .collect(Collectors.toMap(ReferenceSet::word, Function.identity()));

  private ReferenceVerbs() {}

  /** A row as it stands in the file; trailing commas may be left out: parties GB,1,1000000. */
  static void reference(Words words, World world) {
    ReferenceSet set = words.oneOf("set of reference data", SETS);
    StringBuilder row = new StringBuilder(words.next("row"));
    while (!words.isEmpty()) {
      row.append(' ').append(words.next("rest of the row"));
    }
    try {
      world.add(set.read(cells(words, set, row.toString())));
    } catch (ReferenceProblemException problem) {
      throw words.error(problem.getMessage());
    }
  }

  private static Map<String, String> cells(Words words, ReferenceSet set, String row) {
    List<Column> columns = set.columns();
    String[] values = row.split(",", -1);
    if (values.length > columns.size()) {
      throw words.error("the row has more cells than " + set.fileName() + " has columns");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      cells.put(columns.get(i).name(), values[i]);
    }
    return cells;
  }

  /** The sets have been given: what they lack is not recorded. Others are left open. */
  static void given(Words words, World world) {
    do {
      world.give(words.oneOf("set of reference data", SETS));
    } while (!words.isEmpty());
  }
}
