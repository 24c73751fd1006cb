package org.kyotoprotocol.itl.testkit.memory;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** Reference data for tests, written as in its files; trailing cells may be left out. */
public final class ReferenceRows {
  private ReferenceRows() {}

  /** The set is given, with these rows and no others. */
  public static void give(Store store, ReferenceSet set, String... rows) {
    replace(store, set, true, rows);
  }

  /** The set has these rows; what they do not say may stay open. */
  public static void assume(Store store, ReferenceSet set, String... rows) {
    replace(store, set, false, rows);
  }

  private static void replace(Store store, ReferenceSet set, boolean complete, String... rows) {
    ReferenceChange change = new ReferenceChange(Instant.EPOCH, "test", "test", complete);
    store.reference().replace(change, set, read(set, rows));
  }

  private static List<ReferenceRow> read(ReferenceSet set, String... rows) {
    return Arrays.stream(rows).map(row -> read(set, row)).toList();
  }

  private static ReferenceRow read(ReferenceSet set, String row) {
    List<Column> columns =
        Stream.concat(set.columns().stream(), ReferenceSet.validityColumns().stream()).toList();
    Map<String, String> cells = new LinkedHashMap<>();
    String[] values = row.split(",", -1);
    for (int i = 0; i < values.length; i++) {
      cells.put(columns.get(i).name(), values[i]);
    }
    try {
      return set.read(cells);
    } catch (ReferenceProblemException problem) {
      throw new IllegalArgumentException(row, problem);
    }
  }
}
