package org.kyotoprotocol.itl.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.Validity;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

class ReferenceSetTest {
  @ParameterizedTest
  @EnumSource
  void theExampleOfEverySetIsReadAndItsCellsAreKept(ReferenceSet set)
      throws ReferenceProblemException {
    ReferenceRow row = set.read(cells(set, set.example()));
    Map<String, String> given = new LinkedHashMap<>(cells(set, set.example()));
    given.values().removeIf(String::isEmpty);
    assertThat(row.set()).isEqualTo(set);
    assertThat(row.cells()).isEqualTo(given);
    assertThat(List.copyOf(row.cells().keySet())).isEqualTo(List.copyOf(given.keySet()));
    assertThat(row.validity()).isEqualTo(Validity.ALWAYS);
    assertThat(set.read(row.cells()).entry()).isEqualTo(row.entry());
    assertThat(set.keyOf(row)).hasSize((int) set.columns().stream().filter(Column::key).count());
    assertThat(ReferenceSet.ofFile(set.word() + ".csv")).contains(set);
  }

  @ParameterizedTest
  @EnumSource
  void everyRequiredCellThatIsMissingIsToldOnce(ReferenceSet set) {
    List<String> expected =
        set.columns().stream()
            .filter(Column::required)
            .map(column -> column.name() + " is missing")
            .toList();
    assertThat(problems(set, Map.of())).containsExactlyElementsOf(expected);
  }

  @Test
  void aFileOfAnotherNameIsNoSet() {
    assertThat(ReferenceSet.ofFile("parties")).isEmpty();
  }

  @Test
  void everyRowMayHaveDaysOnWhichItHolds() throws ReferenceProblemException {
    Map<String, String> cells = cells(ReferenceSet.ALLOWANCES, "UA,1,3,20350000");
    cells.put("valid_from", "2012-01-01");
    cells.put("valid_to", "2012-12-31");
    assertThat(ReferenceSet.ALLOWANCES.read(cells).validity())
        .isEqualTo(
            new Validity(
                Optional.of(LocalDate.parse("2012-01-01")),
                Optional.of(LocalDate.parse("2012-12-31"))));
    cells.put("valid_to", "2011-12-31");
    assertThat(problems(ReferenceSet.ALLOWANCES, cells))
        .containsExactly("valid_to is before valid_from, not '2011-12-31'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PARTIES|nz,1,,,,|registry_code must be a registry code of 2 to 4 capital letters, not 'nz'",
        "PARTIES|NZ,4,,,,|commitment_period must be a whole number from 1 to 3, not '4'",
        "PARTIES|NZ,0,,,,|commitment_period must be a whole number from 1 to 3, not '0'",
        "PARTIES|NZ,1,-1,,,|assigned_amount must be a whole number 0 or more, not '-1'",
        "PARTIES|NZ,1,1.5,,,|assigned_amount must be a whole number 0 or more, not '1.5'",
        "ALLOWANCES|UA,1,8,1|activity must be a whole number from 1 to 7, not '8'",
        "ELIGIBILITY|JP,18,eligible,2008-11-01,|mechanism must be one of 6, 12, 17, not '18'",
        "ELIGIBILITY|JP,17,yes,2008-11-01,|status must be one of eligible, suspended, not 'yes'",
        "ELIGIBILITY|JP,17,eligible,x,|from must be a date such as 2015-11-18, from 1900 to 2199, not"
            + " 'x'",
        "ELIGIBILITY|JP,17,eligible,2008-11-01,x|to must be a date such as 2015-11-18, from 1900 to 2199,"
            + " not 'x'",
        "ELIGIBILITY|JP,17,eligible,2008-11-01,2008-10-31|to is before from, not '2008-10-31'",
        "PROJECTS|BR,143,JI,,1,,,|track is missing: a JI project has track 1 or 2",
        "PROJECTS|BR,143,JI,3,1,,,|track must be a whole number from 1 to 2, not '3'",
        "PROJECTS|BR,143,X,,1,,,|mechanism must be one of CDM, JI, not 'X'",
        "PROJECTS|BR,143,CDM,,1,,,maybe|least_developed_country must be one of no, yes, not 'maybe'",
        "EXCEPTIONS|BY,2,3 9,2024-01-01,2024-01-31,r|transaction_types has '9', which is no"
            + " transaction type",
        "VALIDITY|colour,1,,|list must be one of",
        "LIMITS|AU,1,levy,1|kind must be one of",
        "ACCOUNTS|UA,110,19,2|account_type must be one of",
        "ACCOUNTS|UA,120,19,2|account_type must be one of",
        "ACCOUNTS|UA,300,0,2|identifier must be a whole number from 1 to",
        "ACTIVITIES|JP,1,3,never,,,|accounting must be one of annual, end, not 'never'"
      })
  void whatIsWrongIsToldWithColumnAndValue(ReferenceSet set, String row, String problem) {
    assertThat(problems(set, cells(set, row))).singleElement().asString().startsWith(problem);
  }

  @Test
  void everythingThatIsWrongWithARowIsToldAtOnce() {
    assertThat(problems(ReferenceSet.ELIGIBILITY, cells(ReferenceSet.ELIGIBILITY, "jp,,no,x,y")))
        .hasSize(5);
    assertThatThrownBy(() -> ReferenceSet.PARTIES.read(Map.of("registry_code", "x")))
        .isInstanceOf(ReferenceProblemException.class)
        .hasMessageContaining("commitment_period is missing")
        .hasMessageContaining("registry_code must be");
  }

  @Test
  void whatARowSaysIsWhatItsCellsSay() throws ReferenceProblemException {
    RegistryCode by = new RegistryCode("BY");
    assertThat(entry(ReferenceSet.PARTIES, "BY,2,5,4,3,2"))
        .isEqualTo(
            new PartyFigures(
                by,
                2,
                OptionalLong.of(5),
                OptionalLong.of(4),
                OptionalLong.of(3),
                OptionalLong.of(2)));
    assertThat(entry(ReferenceSet.ALLOWANCES, "BY,1,3,7")).isEqualTo(new Allowance(by, 1, 3, 7));
    assertThat(entry(ReferenceSet.ACCOUNTS, "BY,250,19,2"))
        .isEqualTo(
            new AccountEntry(new GovernmentAccount(by, AccountType.MANDATORY_CANCELLATION, 19, 2)));
    assertThat(entry(ReferenceSet.TRUE_UP, "1,*,2015-11-18"))
        .isEqualTo(new TrueUp(1, Optional.empty(), LocalDate.parse("2015-11-18")));
    assertThat(entry(ReferenceSet.TRUE_UP, "1,BY,2015-11-18").subject()).isEqualTo("BY");
    assertThat(entry(ReferenceSet.PROJECTS, "BY,143,JI,2,,9,2027-06-30,yes"))
        .isEqualTo(
            new Project(
                "BY",
                143,
                Project.Kind.JI,
                OptionalInt.of(2),
                OptionalInt.empty(),
                OptionalLong.of(9),
                Optional.of(LocalDate.parse("2027-06-30")),
                true));
    assertThat(entry(ReferenceSet.EXCEPTIONS, "BY,2,3 5,2024-01-01,2024-01-31,why"))
        .isEqualTo(
            new DatedException(
                by,
                Set.of(TransactionType.EXTERNAL_TRANSFER, TransactionType.RETIREMENT),
                2,
                new Validity(
                    Optional.of(LocalDate.parse("2024-01-01")),
                    Optional.of(LocalDate.parse("2024-01-31"))),
                "why"));
    assertThat(entry(ReferenceSet.ACTIVITIES, "BY,1,3,annual,2015-06-01,2015-07-01,"))
        .isEqualTo(
            new ActivityRecord(
                by,
                1,
                3,
                ActivityRecord.Election.ANNUAL,
                Optional.of(LocalDate.parse("2015-06-01")),
                Optional.of(
                    new Validity(Optional.of(LocalDate.parse("2015-07-01")), Optional.empty()))));
    assertThat(((ActivityRecord) entry(ReferenceSet.ACTIVITIES, "BY,1,3,end,,,")).question())
        .isEmpty();
  }

  private static ReferenceEntry entry(ReferenceSet set, String row)
      throws ReferenceProblemException {
    return set.read(cells(set, row)).entry();
  }

  private static List<String> problems(ReferenceSet set, Map<String, String> cells) {
    ReferenceProblemException told =
        catchThrowableOfType(ReferenceProblemException.class, () -> set.read(cells));
    return told.problems();
  }

  private static Map<String, String> cells(ReferenceSet set, String row) {
    List<String> names =
        Stream.concat(set.columns().stream(), ReferenceSet.validityColumns().stream())
            .map(Column::name)
            .toList();
    Map<String, String> cells = new LinkedHashMap<>();
    String[] values = row.split(",", -1);
    for (int i = 0; i < values.length; i++) {
      cells.put(names.get(i), values[i]);
    }
    return cells;
  }
}
