package org.kyotoprotocol.itl.core.reference;

import static org.kyotoprotocol.itl.core.reference.Column.key;
import static org.kyotoprotocol.itl.core.reference.Column.optional;
import static org.kyotoprotocol.itl.core.reference.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.time.Validity;

/** A set of reference data: one file, given and replaced as a whole. */
public enum ReferenceSet {
  PARTIES(
      "parties",
      "Figures of each Party for each commitment period",
      ReferenceReading::party,
      "NZ,1,309564733,278608260,61912946,",
      key("registry_code", "Party"),
      key("commitment_period", "1, 2 or 3"),
      optional("assigned_amount", "units (5003, 5008, 5107, 5112, 5306, 5307)"),
      optional("commitment_period_reserve", "units, as recorded, never recomputed (5101)"),
      optional("base_year_emissions", "tonnes (5018, 5104, 5256)"),
      optional(
          "lulucf_cer_limit",
          "units; in place of the share of the base-year emissions (5104, 5256)")),
  ALLOWANCES(
      "allowances",
      "RMU that may be issued for each LULUCF activity",
      ReferenceReading::allowance,
      "UA,1,3,20350000",
      key("registry_code", "Party"),
      key("commitment_period", "1, 2 or 3"),
      key("activity", "LULUCF activity 1 to 7"),
      required("quantity", "units (5009)")),
  ELIGIBILITY(
      "eligibility",
      "History of each Party's eligibility for each mechanism",
      ReferenceReading::eligibility,
      "JP,17,eligible,2008-11-01,",
      key("registry_code", "Party"),
      key("mechanism", "article of the Protocol: 6, 12 or 17"),
      key("status", "eligible or suspended; of several rows on a day the latest begun counts"),
      key("from", "first day"),
      optional("to", "last day; empty while it lasts")),
  PROJECTS(
      "projects",
      "CDM and JI projects",
      ReferenceReading::project,
      "BR,143,CDM,,1,1200000,2027-06-30,",
      key("host_party", "host Party; one row for each of several"),
      key("project_number", "project identifier"),
      key("mechanism", "CDM or JI"),
      new Column("track", true, false, "1 or 2, for JI; a project may have a row for each (5055)"),
      optional("activity", "LULUCF activity of a sink project"),
      optional(
          "approved_quantity", "units approved (5012) or verified (5061), all periods together"),
      optional("crediting_period_end", "last day; expiry date of its lCER (5013)"),
      optional("least_developed_country", "yes or no: exempt from the share of proceeds (5114)")),
  TRUE_UP(
      "trueup",
      "Ends of the additional periods, for all Parties or opened longer for one",
      ReferenceReading::trueUp,
      "1,*,2015-11-18",
      key("commitment_period", "1, 2 or 3"),
      key("registry_code", "Party, or * for all that have no row of their own"),
      required("end", "last day of the additional period (4001, 4018, 5257)")),
  ACCOUNTS(
      "accounts",
      "Government accounts of the registries",
      ReferenceReading::account,
      "UA,300,19,2",
      key("registry_code", "registry"),
      key("account_type", "2xx, 300 or 4xx"),
      key("identifier", "account identifier"),
      key("commitment_period", "period the account is kept for (5153, 5202, 5253)")),
  LIMITS(
      "limits",
      "Limits of other kinds, of one Party or of all",
      ReferenceReading::limit,
      "AU,1,carry-over-cer,73939478",
      key("registry_code", "Party, or * for all that have no row of their own"),
      key("commitment_period", "1, 2 or 3"),
      key("kind", "what is limited, see below"),
      required("quantity", "units, unless the kind says otherwise")),
  REPORTS(
      "reports",
      "Final compilation and accounting reports",
      ReferenceReading::report,
      "NZ,1,2015-12-10,372000000,373000000,2015-12-11,2016-06-30",
      key("registry_code", "Party"),
      key("commitment_period", "1, 2 or 3"),
      required("recorded", "day the report was recorded (5313)"),
      required("emissions", "tonnes"),
      required("retired", "units retired for the period"),
      optional("carry_over_from", "first day of the Party's carry-over window"),
      optional("carry_over_to", "last day of it")),
  ACTIVITIES(
      "activities",
      "How each Party accounts for a LULUCF activity",
      ReferenceReading::activity,
      "JP,1,3,end,2015-06-01,,",
      key("registry_code", "Party"),
      key("commitment_period", "1, 2 or 3"),
      key("activity", "LULUCF activity 1 to 7"),
      required("accounting", "annual or end, as elected (5010)"),
      optional("reviewed", "day the yearly, or the final, review was completed (5010)"),
      optional("question_from", "first day of an open question of implementation (5011)"),
      optional("question_to", "last day of it")),
  EXCEPTIONS(
      "exceptions",
      "Leave for one Party after the end of an additional period",
      ReferenceReading::exception,
      "BY,2,3 5,2024-01-01,2024-01-31,as agreed with the enforcement branch",
      key("registry_code", "Party"),
      key("commitment_period", "period of the units"),
      required("transaction_types", "type codes, blank-separated (suspends 4018 and 5257)"),
      key("from", "first day"),
      required("to", "last day"),
      required("reason", "why it was granted")),
  ENTITIES(
      "entities",
      "When Parties had withdrawn the authorisation of their legal entities",
      ReferenceReading::legalEntities,
      "HR,2009-11-26,2012-02-08",
      key("registry_code", "Party"),
      key("from", "first day without authorisation (4016)"),
      optional("to", "last day; empty while it lasts")),
  VALIDITY(
      "validity",
      "Days on which checks and entries of code lists are in force",
      ReferenceReading::codeValidity,
      "account-type,270,2013-01-01,",
      key("list", "check, transaction-type, account-type, unit-type or lulucf-activity"),
      key("code", "code in that list"),
      optional("from", "first day; empty if it always was"),
      optional("to", "last day; empty while no end is set"));

  /** Every file may have these two as well. */
  private static final List<Column> ROW_VALIDITY =
      List.of(
          optional("valid_from", "first day on which the row holds; optional in every file"),
          optional("valid_to", "last day on which the row holds; optional in every file"));

  private final String word;
  private final String meaning;
  private final Function<Cells, ReferenceEntry> reader;
  private final String example;
  private final List<Column> columns;

  ReferenceSet(
      String word,
      String meaning,
      Function<Cells, ReferenceEntry> reader,
      String example,
      Column... columns) {
    this.word = word;
    this.meaning = meaning;
    this.reader = reader;
    this.example = example;
    this.columns = List.of(columns);
  }

  /** Name of the file without its ending. */
  public String word() {
    return word;
  }

  public String fileName() {
    return word + ".csv";
  }

  public String meaning() {
    return meaning;
  }

  /** One row as it stands in the file, without the columns of validity. */
  public String example() {
    return example;
  }

  /** The columns of its own, in the order of the file. */
  public List<Column> columns() {
    return columns;
  }

  /** Columns that any file may have. */
  public static List<Column> validityColumns() {
    return ROW_VALIDITY;
  }

  public static Optional<ReferenceSet> ofFile(String fileName) {
    return Arrays.stream(values()).filter(set -> set.fileName().equals(fileName)).findFirst();
  }

  /**
   * Reads one row.
   *
   * @param given cells by column; a missing cell is an empty one
   * @throws ReferenceProblemException with everything that is wrong with it
   */
  public ReferenceRow read(Map<String, String> given) throws ReferenceProblemException {
    Cells cells = new Cells(given);
    List<String> problems = new ArrayList<>();
    columns.stream()
        .filter(column -> column.required() && cells.text(column.name()).isEmpty())
        .forEach(column -> problems.add(column.name() + " is missing"));
    ReferenceEntry entry = reader.apply(cells);
    Validity validity = cells.days("valid_from", "valid_to");
    problems.addAll(cells.problems());
    if (!problems.isEmpty()) {
      throw new ReferenceProblemException(problems);
    }
    Map<String, String> kept = new LinkedHashMap<>();
    Stream.concat(columns.stream(), ROW_VALIDITY.stream())
        .forEach(c -> cells.kept(c.name()).ifPresent(value -> kept.put(c.name(), value)));
    return new ReferenceRow(this, kept, entry, validity);
  }

  /** What two rows of the set must not have in common on the same day. */
  public List<String> keyOf(ReferenceRow row) {
    return columns.stream()
        .filter(Column::key)
        .map(column -> row.cells().getOrDefault(column.name(), ""))
        .toList();
  }
}
