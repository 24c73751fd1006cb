package org.kyotoprotocol.itl.persistence.ledger;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Sums of the ledger, made by the database. */
final class HoldingTotals {
  private static final String KIND =
      "b.holding.registry, b.holding.accountType, b.units.unitType, b.units.applicableCommitPeriod";

  /** Two queries, so that the totals of one registry are read from its own blocks alone. */
  private static final String TOTALS =
      "select "
          + KIND
          + ", cast(sum(b.serialEnd - b.key.serialStart + 1) as Long) from UnitBlockRow b %s"
          + " group by "
          + KIND
          + " order by "
          + KIND;

  private HoldingTotals() {}

  static List<HoldingTotal> of(StatelessSession session, Optional<RegistryCode> registry) {
    String where = registry.isPresent() ? "where b.holding.registry = :registry" : "";
    SelectionQuery<Row> query = session.createSelectionQuery(TOTALS.formatted(where), Row.class);
    registry.ifPresent(code -> query.setParameter("registry", code.value()));
    return query.getResultStream().map(Row::toTotal).toList();
  }

  /** A line of the answer. */
  private record Row(
      String registry, int accountType, int unitType, int applicableCommitPeriod, long quantity) {
    HoldingTotal toTotal() {
      return new HoldingTotal(
          new RegistryCode(registry),
          HoldingColumns.accountTypeOf(accountType),
          UnitColumns.unitTypeOf(unitType),
          applicableCommitPeriod,
          quantity);
    }
  }
}
