package org.kyotoprotocol.itl.deploy.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.testkit.data.CdmData;
import org.kyotoprotocol.itl.testkit.data.CdmRow;

/**
 * What the demo takes from the public export of the CDM registry. None of its early issuances was
 * cancelled among the published cancellations, so those that the chosen cancellations were made
 * from are issued as well.
 *
 * @param issuances the first ones of the export, those that were cancelled from, and two more
 * @param forwardable the first ones: no cancellation touches them
 * @param cancellations the first ones of the export
 * @param tcer the first tCER of the first period that no cancellation touches
 * @param lcer the first lCER of it
 */
record DemoData(
    List<CdmRow> issuances,
    List<CdmRow> forwardable,
    List<CdmRow> cancellations,
    CdmRow tcer,
    CdmRow lcer) {
  private static final int ISSUANCES = 500;
  private static final int CANCELLATIONS = 25;

  /** tCER expire with the commitment period after the one of issue (5/CMP.1 para 1(g)). */
  static final LocalDate TCER_EXPIRY = LocalDate.of(2020, 12, 31);

  /** The export does not tell when lCER expire: twenty years, one crediting period. */
  static final LocalDate LCER_EXPIRY = LocalDate.of(2030, 12, 31);

  private static final int AFFORESTATION = 1;
  private static final int FIRST_PERIOD = 1;

  static DemoData read() {
    List<CdmRow> first;
    List<CdmRow> cancellations;
    try (Stream<CdmRow> rows = CdmData.issuances()) {
      first = rows.limit(ISSUANCES).toList();
    }
    try (Stream<CdmRow> rows = CdmData.cancellations()) {
      cancellations = rows.limit(CANCELLATIONS).toList();
    }
    Set<CdmRow> issuances = new LinkedHashSet<>(first);
    try (Stream<CdmRow> rows = CdmData.issuances()) {
      rows.filter(row -> cancellations.stream().anyMatch(other -> contains(row, other)))
          .forEach(issuances::add);
    }
    List<CdmRow> forwardable =
        first.stream()
            .filter(row -> cancellations.stream().noneMatch(other -> contains(row, other)))
            .toList();
    CdmRow tcer = first(UnitType.TCER, cancellations);
    CdmRow lcer = first(UnitType.LCER, cancellations);
    issuances.add(tcer);
    issuances.add(lcer);
    return new DemoData(new ArrayList<>(issuances), forwardable, cancellations, tcer, lcer);
  }

  private static CdmRow first(UnitType type, List<CdmRow> cancellations) {
    try (Stream<CdmRow> rows = CdmData.issuances()) {
      return rows.filter(row -> row.unitType() == type && row.commitmentPeriod() == FIRST_PERIOD)
          .filter(row -> cancellations.stream().noneMatch(other -> contains(row, other)))
          .findFirst()
          .orElseThrow();
    }
  }

  long quantityIssued() {
    return issuances.stream().mapToLong(row -> row.serials().quantity()).sum();
  }

  static UnitAttributes attributes(CdmRow row) {
    boolean temporary = row.unitType().isTemporary();
    return new UnitAttributes(
        row.unitType(),
        0,
        row.commitmentPeriod(),
        row.commitmentPeriod(),
        temporary ? OptionalInt.of(AFFORESTATION) : OptionalInt.empty(),
        OptionalInt.of(row.projectNumber()),
        OptionalInt.empty(),
        expiry(row));
  }

  private static Optional<LocalDate> expiry(CdmRow row) {
    if (!row.unitType().isTemporary()) {
      return Optional.empty();
    }
    return Optional.of(row.unitType() == UnitType.TCER ? TCER_EXPIRY : LCER_EXPIRY);
  }

  private static boolean contains(CdmRow issuance, CdmRow cancellation) {
    SerialBlock outer = issuance.serials();
    SerialBlock inner = cancellation.serials();
    return outer.origin().equals(inner.origin()) && outer.range().contains(inner.range());
  }
}
