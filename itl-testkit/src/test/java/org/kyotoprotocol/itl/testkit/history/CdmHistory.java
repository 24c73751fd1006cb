package org.kyotoprotocol.itl.testkit.history;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import org.kyotoprotocol.itl.testkit.data.CdmData;
import org.kyotoprotocol.itl.testkit.data.CdmRow;

/**
 * All published issuances and cancellations in the order of time, as the CDM registry proposed
 * them. What the export lacks is supplied: accounts, and one expiry date for all lCER of a project,
 * twenty years after the first were issued.
 */
final class CdmHistory {
  private static final int CREDITING_YEARS = 20;
  private static final int PENDING = 110;
  private static final int VOLUNTARY_CANCELLATION = 230;

  private final List<CdmRow> rows;
  private final Map<String, LocalDate> lcerExpiry = new HashMap<>();
  private final Map<String, Long> issued = new LinkedHashMap<>();

  CdmHistory() {
    try (Stream<CdmRow> issuances = CdmData.issuances();
        Stream<CdmRow> cancellations = CdmData.cancellations()) {
      rows =
          Stream.concat(issuances, cancellations)
              .sorted(Comparator.comparing(CdmRow::completedAt))
              .toList();
    }
    rows.stream().filter(row -> row.type() == TransactionType.ISSUANCE).forEach(this::note);
  }

  private void note(CdmRow row) {
    issued.merge(project(row), row.serials().quantity(), Long::sum);
    if (row.unitType() == UnitType.LCER) {
      lcerExpiry.putIfAbsent(
          project(row),
          LocalDate.ofInstant(row.completedAt(), ZoneOffset.UTC).plusYears(CREDITING_YEARS));
    }
  }

  List<CdmRow> rows() {
    return rows;
  }

  /** The projects as an administrator would give them: what was issued had been approved. */
  List<ReferenceRow> projects() {
    return issued.entrySet().stream()
        .map(
            entry -> {
              String[] project = entry.getKey().split("-", -1);
              Map<String, String> cells = new HashMap<>();
              cells.put("host_party", project[0]);
              cells.put("project_number", project[1]);
              cells.put("mechanism", "CDM");
              cells.put("approved_quantity", entry.getValue().toString());
              Optional.ofNullable(lcerExpiry.get(entry.getKey()))
                  .ifPresent(end -> cells.put("crediting_period_end", end.toString()));
              return row(ReferenceSet.PROJECTS, cells);
            })
        .toList();
  }

  /** The cancellation accounts of the CDM registry. */
  static List<ReferenceRow> accounts() {
    return Stream.of(1, 2)
        .map(
            period ->
                row(
                    ReferenceSet.ACCOUNTS,
                    Map.of(
                        "registry_code", "CDM",
                        "account_type", String.valueOf(VOLUNTARY_CANCELLATION),
                        "identifier", String.valueOf(cancellationAccount(period)),
                        "commitment_period", period.toString())))
        .toList();
  }

  Proposal proposal(String identifier, CdmRow row) {
    AccountReference pending = account(PENDING, 1110);
    AccountReference into =
        row.type() == TransactionType.ISSUANCE
            ? pending
            : account(VOLUNTARY_CANCELLATION, cancellationAccount(row.commitmentPeriod()));
    return new Proposal(
        identifier,
        row.type().code(),
        OptionalInt.empty(),
        pending,
        into,
        OptionalLong.empty(),
        List.of(block(row, pending, into)));
  }

  private ProposalUnitBlock block(CdmRow row, AccountReference from, AccountReference into) {
    UnitAttributes attributes = row.attributes();
    return new ProposalUnitBlock(
        row.serials().range().start(),
        row.serials().range().end(),
        row.serials().origin().value(),
        attributes.unitType().code(),
        OptionalInt.of(0),
        attributes.originalCommitPeriod(),
        attributes.applicableCommitPeriod(),
        attributes.lulucfActivity(),
        attributes.projectIdentifier(),
        OptionalInt.empty(),
        Optional.empty(),
        new BlockAccounts(
            from.accountTypeCode(), from.identifier(), into.accountTypeCode(), into.identifier()),
        OptionalInt.empty(),
        OptionalLong.empty(),
        row.unitType() == UnitType.LCER
            ? Optional.of(lcerExpiry.get(project(row)))
            : attributes.expiryDate());
  }

  private static String project(CdmRow row) {
    return row.serials().origin() + "-" + row.projectNumber();
  }

  private static AccountReference account(int type, long identifier) {
    return new AccountReference("CDM", OptionalInt.of(type), OptionalLong.of(identifier));
  }

  private static long cancellationAccount(int period) {
    return VOLUNTARY_CANCELLATION * 10L + period;
  }

  private static ReferenceRow row(ReferenceSet set, Map<String, String> cells) {
    try {
      return set.read(cells);
    } catch (ReferenceProblemException e) {
      throw new IllegalStateException(e);
    }
  }
}
