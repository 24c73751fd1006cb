package org.kyotoprotocol.itl.testkit.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * A completed transaction of the CDM registry, as published.
 *
 * @param type issuance or cancellation
 * @param completedAt completion; the export gives no zone, taken as UTC
 * @param serials genuine serials; their originating registry is the host Party
 * @param unitType CER, tCER or lCER
 * @param commitmentPeriod original and applicable
 * @param projectNumber project of the host Party
 * @param viaPlatform of cancellations, whether made on the voluntary cancellation platform
 */
public record CdmRow(
    TransactionType type,
    Instant completedAt,
    SerialBlock serials,
    UnitType unitType,
    int commitmentPeriod,
    int projectNumber,
    boolean viaPlatform) {

  static final String ISSUANCE_COLUMNS =
      "completed_at,transaction_type,status,serial_start,serial_end,unit_type,"
          + "commitment_period,host_party,project_number,quantity";
  static final String CANCELLATION_COLUMNS =
      ISSUANCE_COLUMNS + ",via_voluntary_cancellation_platform";

  static CdmRow issuance(CsvRow row) {
    return read(row, TransactionType.ISSUANCE, false);
  }

  static CdmRow cancellation(CsvRow row) {
    boolean viaPlatform =
        switch (row.text("via_voluntary_cancellation_platform")) {
          case "Yes" -> true;
          case "No" -> false;
          default -> throw row.error("via_voluntary_cancellation_platform is neither Yes nor No");
        };
    return read(row, TransactionType.CANCELLATION, viaPlatform);
  }

  private static CdmRow read(CsvRow row, TransactionType type, boolean viaPlatform) {
    expect(row, "transaction_type", type + " (" + type.code() + ")");
    expect(row, "status", "4 - Completed");
    long start = row.value("serial_start", Long::parseLong);
    long end = row.value("serial_end", Long::parseLong);
    SerialBlock serials = row.value("host_party", host -> SerialBlock.of(host, start, end));
    if (row.value("quantity", Long::parseLong) != serials.quantity()) {
      throw row.error("the quantity is not that of serials " + serials);
    }
    return new CdmRow(
        type,
        row.value("completed_at", text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)),
        serials,
        row.value("unit_type", CdmRow::unitType),
        row.value("commitment_period", Integer::parseInt),
        row.value("project_number", Integer::parseInt),
        viaPlatform);
  }

  private static void expect(CsvRow row, String column, String expected) {
    if (!row.text(column).equals(expected)) {
      throw row.error(column + " is '" + row.text(column) + "', expected '" + expected + "'");
    }
  }

  private static UnitType unitType(String printed) {
    return Arrays.stream(UnitType.values())
        .filter(type -> type.isFromCdm() && type.toString().equals(printed))
        .findFirst()
        .orElseThrow();
  }
}
