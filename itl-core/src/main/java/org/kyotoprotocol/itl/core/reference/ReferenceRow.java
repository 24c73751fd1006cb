package org.kyotoprotocol.itl.core.reference;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kyotoprotocol.itl.core.time.Validity;

/**
 * A row of reference data as given, and what it says.
 *
 * @param cells by column, in the order of the set; empty cells left out
 * @param validity days on which the row holds; always, unless the optional columns say otherwise
 */
public record ReferenceRow(
    ReferenceSet set, Map<String, String> cells, ReferenceEntry entry, Validity validity) {
  /** The order in which rows are given back. */
  public static final Comparator<ReferenceRow> ORDER =
      Comparator.comparing(ReferenceRow::set).thenComparing(row -> row.cells().toString());

  public ReferenceRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }
}
