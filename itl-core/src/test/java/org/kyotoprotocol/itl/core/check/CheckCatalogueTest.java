package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** The catalogue against an independent copy of the table of checks. */
class CheckCatalogueTest {
  /** Rows of the table that are not enforced yet, and why. Nothing is left out silently. */
  private static final Set<Integer> NOT_YET =
      Stream.of(
              // Reconciliation.
              List.of(1510, 6201, 6202, 6203, 6204, 6205, 6206, 6207, 6208, 6209, 6210),
              List.of(6302, 6303, 6304, 6305),
              // Issuance: need the compilation and accounting database and the CDM system.
              List.of(5009, 5010, 5011, 5012, 5013, 5018),
              // Conversion: the type is not taken yet (2002).
              List.of(5051, 5052, 5053, 5054, 5055, 5056, 5061),
              // External transfer: need reserve, eligibility and levy totals.
              List.of(5101, 5102, 5103, 5104, 5107, 5108, 5109, 5112, 5114),
              // Cancellation: need notices and quantities of the database.
              List.of(5159, 5160),
              // Replacement, carry-over, expiry date change: the types are not taken yet.
              List.of(5201, 5202, 5203, 5204, 5205, 5209, 5211, 5212, 5213, 5214, 5215, 5216),
              List.of(5220, 5301, 5302, 5303, 5304, 5305, 5306, 5307, 5308, 5312, 5313),
              List.of(5351, 5352, 5353, 5354),
              // Retirement: need eligibility, base-year and period emissions.
              List.of(5255, 5256, 5260))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final List<List<String>> table;

  CheckCatalogueTest() throws IOException {
    table = Csv.parse(Csv.resource("checks.csv"));
  }

  @Test
  void everyRowEqualsTheIndependentTable() {
    List<List<String>> expected =
        table.stream()
            .filter(row -> row.get(0).equals("code") || !NOT_YET.contains(code(row)))
            .toList();
    assertThat(Csv.parse(CatalogueTable.csv())).containsExactlyElementsOf(expected);
  }

  @Test
  void everyRowOfTheTableIsEnforcedOrPassedOnOrListedAsNotYet() {
    Set<Integer> accountedFor = new TreeSet<>(NOT_YET);
    CheckCatalogue.all().forEach(check -> accountedFor.add(check.code()));
    Stream.of(PassedOnCode.values()).forEach(code -> accountedFor.add(code.code()));
    assertThat(table.stream().skip(1).map(CheckCatalogueTest::code))
        .containsExactlyElementsOf(accountedFor);
  }

  @Test
  void nothingEnforcedIsListedAsNotYet() {
    assertThat(CheckCatalogue.all()).noneMatch(check -> NOT_YET.contains(check.code()));
  }

  @Test
  void everyCodeIsUnique() {
    assertThat(new HashSet<>(CheckCatalogue.all().stream().map(Check::code).toList()))
        .hasSameSizeAs(CheckCatalogue.all());
  }

  @Test
  void checksAreInTheOrderOfStagesAndCodes() {
    List<Stage> stages = CheckCatalogue.all().stream().map(Check::stage).toList();
    assertThat(stages).isSorted();
    assertThat(CheckCatalogue.all().stream().map(Check::code).limit(100)).isSorted();
  }

  @Test
  void noRowLacksAnyPart() {
    assertThat(CheckCatalogue.all())
        .allSatisfy(
            check -> {
              assertThat(check.title()).isNotBlank();
              assertThat(check.rule()).isNotBlank();
              assertThat(check.source()).isNotBlank();
              assertThat(check.confidence()).isNotNull();
              assertThat(check.stage()).isNotNull();
              assertThat(check.scope().operations()).isNotEmpty();
              assertThat(check.row().condition()).isNotNull();
            });
  }

  @Test
  void aCheckIsFoundByItsCode() {
    assertThat(CheckCatalogue.find(4003)).contains(GeneralCheck.UNITS_HELD_BY_INITIATOR);
    assertThat(CheckCatalogue.find(5101)).isEmpty();
  }

  @Test
  void everyTypeHasChecksOfItsOwn() {
    Set<String> withOwnChecks =
        table.stream()
            .filter(row -> row.get(1).equals("specific"))
            .filter(
                row -> NOT_YET.contains(code(row)) || CheckCatalogue.find(code(row)).isPresent())
            .map(row -> row.get(5))
            .collect(Collectors.toSet());
    assertThat(withOwnChecks)
        .containsAll(
            Stream.of(TransactionType.values()).map(type -> String.valueOf(type.code())).toList());
  }

  private static int code(List<String> row) {
    return Integer.parseInt(row.get(0));
  }
}
