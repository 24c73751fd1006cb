package org.kyotoprotocol.itl.testkit.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** The bundled data, read as streams; close them. Origin and quirks: README.md beside the files. */
public final class CdmData {
  private static final String ASSIGNED_AMOUNT_COLUMNS =
      "registry_code,party,assigned_amount_cp1_t,ninety_percent_floor,ninety_percent_ceil,"
          + "cpr_published,status,source";

  private CdmData() {}

  /** All 12,569 issuances of the export, by completion. */
  public static Stream<CdmRow> issuances() {
    return stream("cdm_issuances.csv.gz", CdmData::readIssuances);
  }

  /** The first 12,000 cancellations of the export, by completion. */
  public static Stream<CdmRow> cancellations() {
    return stream("cdm_cancellations_to_12000.csv.gz", CdmData::readCancellations);
  }

  /** Issuances from any file with the columns of the export. */
  public static Stream<CdmRow> readIssuances(String name, Reader source) {
    return CsvFile.rows(name, source, CdmRow.ISSUANCE_COLUMNS).map(CdmRow::issuance);
  }

  /** Cancellations from any file with the columns of the export. */
  public static Stream<CdmRow> readCancellations(String name, Reader source) {
    return CsvFile.rows(name, source, CdmRow.CANCELLATION_COLUMNS).map(CdmRow::cancellation);
  }

  /** Assigned amounts of the first commitment period in tonnes, by Party, in file order. */
  public static Map<RegistryCode, Long> assignedAmounts() {
    String name = "assigned_amounts_cp1.csv";
    try (Stream<CsvRow> rows =
        CsvFile.rows(name, new InputStreamReader(open(name), UTF_8), ASSIGNED_AMOUNT_COLUMNS)) {
      Map<RegistryCode, Long> amounts = new LinkedHashMap<>();
      rows.forEach(
          row ->
              amounts.put(
                  row.value("registry_code", RegistryCode::new),
                  row.value("assigned_amount_cp1_t", Long::parseLong)));
      return amounts;
    }
  }

  private static Stream<CdmRow> stream(
      String name, BiFunction<String, Reader, Stream<CdmRow>> reader) {
    try {
      return reader.apply(name, new InputStreamReader(new GZIPInputStream(open(name)), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bundled " + name, e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = CdmData.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The bundled " + name + " is missing from the class path");
    }
    return in;
  }
}
