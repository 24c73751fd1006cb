package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** The catalogue against an independent copy of the table of checks. */
class CheckCatalogueTest {
  private final List<List<String>> table;

  CheckCatalogueTest() throws IOException {
    table = Csv.parse(Csv.resource("checks.csv"));
  }

  /** Every row of it is enforced or passed on; nothing else is. */
  @Test
  void everyRowEqualsTheIndependentTable() {
    assertThat(Csv.parse(CatalogueTable.csv())).containsExactlyElementsOf(table);
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
    Set<TransactionType> withOwnChecks =
        CheckCatalogue.all().stream()
            .filter(check -> check.stage() == Stage.SPECIFIC)
            .flatMap(check -> check.transactionTypes().stream())
            .collect(Collectors.toSet());
    assertThat(withOwnChecks).containsExactlyInAnyOrder(TransactionType.values());
  }
}
