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
              List.of(6302, 6303, 6304, 6305))
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
    assertThat(CheckCatalogue.find(5902)).isEmpty();
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
