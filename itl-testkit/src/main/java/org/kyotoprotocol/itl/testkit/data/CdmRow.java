package org.kyotoprotocol.itl.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.time.CommitmentPeriod;
import org.kyotoprotocol.itl.core.time.PeriodCalendar;
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

  private static final int AFFORESTATION = 1;
  private static final int CREDITING_YEARS = 20;

  static final String ISSUANCE_COLUMNS =
      "completed_at,transaction_type,status,serial_start,serial_end,unit_type,"
          + "commitment_period,host_party,project_number,quantity";
  static final String CANCELLATION_COLUMNS =
      ISSUANCE_COLUMNS + ",via_voluntary_cancellation_platform";

  /**
   * The attributes of the units. What the export lacks is supplied: activity 1, for a tCER the end
   * of the period after the one of issue, for an lCER 20 years (5/CMP.1 paras 1 and 23).
   */
  public UnitAttributes attributes() {
    return new UnitAttributes(
        unitType,
        0,
        commitmentPeriod,
        commitmentPeriod,
        unitType.hasLulucfActivity() ? OptionalInt.of(AFFORESTATION) : OptionalInt.empty(),
        OptionalInt.of(projectNumber),
        OptionalInt.empty(),
        switch (unitType) {
          case TCER ->
              PeriodCalendar.PUBLISHED.find(commitmentPeriod + 1).map(CommitmentPeriod::end);
          case LCER ->
              Optional.of(
                  LocalDate.ofInstant(completedAt, ZoneOffset.UTC).plusYears(CREDITING_YEARS));
          default -> Optional.empty();
        });
  }

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
