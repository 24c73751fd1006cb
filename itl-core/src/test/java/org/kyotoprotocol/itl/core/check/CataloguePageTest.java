package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CataloguePageTest {
  private static final List<String> LINES = CataloguePage.markdown().lines().toList();

  @Test
  void theMatrixHasADotWhereACheckJudgesTheType() {
    assertThat(LINES)
        .contains("| Code | Check | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10 |")
        .contains("| 4007 | Different registries | | | \u2022 | | | | | | |")
        .contains("| 5209 *(i)* | Equal quantities | | | | | | \u2022 | | | |");
  }

  @Test
  void everyCheckAboutTransactionsHasARowInTheMatrix() {
    long rows = LINES.stream().filter(line -> line.matches("\\| [0-9]{4}.*")).count();
    long inMatrix =
        CheckCatalogue.all().stream().filter(check -> !check.transactionTypes().isEmpty()).count();
    assertThat(rows)
        .isEqualTo(inMatrix + CheckCatalogue.all().size() + PassedOnCode.values().length);
  }

  @Test
  void whatIsInferredIsMarkedAndSaysWhetherItCanBeSwitchedOff() {
    assertThat(LINES)
        .anyMatch(line -> line.startsWith("| 5114 |") && line.endsWith("*inferred* | yes | yes |"))
        .anyMatch(line -> line.startsWith("| 4013 |") && line.endsWith("*inferred* | no | no |"))
        .anyMatch(line -> line.startsWith("| 5008 |") && line.endsWith("| seen | no | yes |"));
  }

  @Test
  void codesJudgedElsewhereStandApartWithTheReason() {
    int elsewhere = LINES.indexOf("## Judged elsewhere");
    assertThat(LINES.subList(elsewhere, LINES.size()))
        .anyMatch(line -> line.contains("| 5902 |") || line.startsWith("| 5902 |"))
        .anyMatch(
            line -> line.startsWith("| 7110 |") && line.contains("never evaluated by the ITL"));
  }
}
