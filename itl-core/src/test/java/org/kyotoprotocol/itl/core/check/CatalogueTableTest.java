package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CatalogueTableTest {
  @Test
  void theCsvNamesItsColumnsAndEndsEveryLineWithCrLf() {
    assertThat(CatalogueTable.csv())
        .startsWith("code,stage,name,rule,applies_to,transaction_types,source,confidence\r\n1031,")
        .endsWith("seen\r\n");
    assertThat(CatalogueTable.csv().replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void everyLineOfTheCsvIsWrittenAsInTheTable() throws IOException {
    assertThat(Csv.resource("checks.csv").split("\r?\n"))
        .contains(CatalogueTable.csv().split("\r\n"));
  }

  @Test
  void aCellWithACommaOrQuoteIsQuoted() {
    assertThat(CatalogueTable.csv())
        .contains("\r\n1506,registry,STL available,Every STL that")
        .contains(",\"from is the registry or STL code bound")
        .contains("reads \"\"at least one block\"\", see 4013\",inferred\r\n");
  }
}
