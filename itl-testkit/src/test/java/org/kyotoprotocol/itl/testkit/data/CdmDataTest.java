package org.kyotoprotocol.itl.testkit.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

class CdmDataTest {
  @ParameterizedTest
  @CsvSource({
    "cdm_issuances.csv.gz, e1f9a001db39e1d999cec00cb57f3f708fbf63a4ff9c42eb117a40d9116376b0",
    "cdm_cancellations_to_12000.csv.gz,"
        + " 1ac746c0168d748a993cf3c7a34a75044a30acc76a1c6dc34ac6e7f05799667a",
    "assigned_amounts_cp1.csv, d80558404c3fd31088e9ef198608092232211bb0b63c0999a4a364f477dc8c8d"
  })
  void theBundledFilesAreThoseOfTheReadme(String name, String sha256) throws Exception {
    try (InputStream packed = CdmData.class.getResourceAsStream(name);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(packed) : packed;
        InputStream readme = CdmData.class.getResourceAsStream("README.md")) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(plain, digest).transferTo(OutputStream.nullOutputStream());

      assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(sha256);
      assertThat(new String(readme.readAllBytes(), UTF_8)).contains(name, sha256);
    }
  }

  @Test
  void allIssuancesAreRead() {
    try (Stream<CdmRow> rows = CdmData.issuances()) {
      List<CdmRow> all = rows.toList();
      assertThat(all).hasSize(12_569);
      assertThat(all.get(0))
          .isEqualTo(
              new CdmRow(
                  TransactionType.ISSUANCE,
                  Instant.parse("2007-11-09T10:33:23.292Z"),
                  SerialBlock.of("HN", 1, 2210),
                  UnitType.CER,
                  1,
                  9,
                  false));
      assertThat(all.stream().mapToLong(row -> row.serials().quantity()).sum())
          .isEqualTo(2_425_409_379L);
      assertThat(all).filteredOn(row -> row.unitType() == UnitType.LCER).hasSize(4);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CER, 1, , ",
    "tCER, 1, 1, 2020-12-31",
    "tCER, 2, 1, 2030-12-31",
    "lCER, 1, 1, 2028-02-29"
  })
  void whatTheExportLacksIsSupplied(
      String unitType, int period, Integer activity, LocalDate expiryDate) {
    String line =
        "2008-02-29T10:00:00.000,Issuance (1),4 - Completed,1,2,"
            + unitType
            + ","
            + period
            + ",HN,9,2\n";
    StringReader file = new StringReader(CdmRow.ISSUANCE_COLUMNS + "\n" + line);

    try (Stream<CdmRow> rows = CdmData.readIssuances("mine.csv", file)) {
      UnitAttributes attributes = rows.findFirst().orElseThrow().attributes();
      assertThat(attributes.projectIdentifier()).hasValue(9);
      assertThat(attributes.applicableCommitPeriod()).isEqualTo(period);
      assertThat(attributes.lulucfActivity())
          .isEqualTo(activity == null ? OptionalInt.empty() : OptionalInt.of(activity));
      assertThat(attributes.expiryDate()).isEqualTo(Optional.ofNullable(expiryDate));
    }
  }

  @Test
  void allCancellationsAreRead() {
    try (Stream<CdmRow> rows = CdmData.cancellations()) {
      List<CdmRow> all = rows.toList();
      assertThat(all).hasSize(12_000).allMatch(row -> row.type() == TransactionType.CANCELLATION);
      assertThat(all).filteredOn(CdmRow::viaPlatform).hasSize(9_841);
      assertThat(all.stream().mapToLong(row -> row.serials().quantity()).sum())
          .isEqualTo(49_082_386L);
    }
  }

  @Test
  void assignedAmountsAreReadInSpiteOfQuotedCommas() {
    assertThat(CdmData.assignedAmounts())
        .hasSize(38)
        .containsEntry(new RegistryCode("GB"), 3_396_475_254L)
        .containsEntry(new RegistryCode("EU"), 19_621_381_509L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quantity differs  |2007-11-09T10:33:23.292,Issuance (1),4 - Completed,1,2,CER,1,HN,9,3",
        "serials reversed  |2007-11-09T10:33:23.292,Issuance (1),4 - Completed,2,1,CER,1,HN,9,0",
        "other type        |2007-11-09T10:33:23.292,Cancellation (4),4 - Completed,1,2,CER,1,HN,9,2",
        "other status      |2007-11-09T10:33:23.292,Issuance (1),5 - Terminated,1,2,CER,1,HN,9,2",
        "other unit        |2007-11-09T10:33:23.292,Issuance (1),4 - Completed,1,2,AAU,1,HN,9,2",
        "no number         |2007-11-09T10:33:23.292,Issuance (1),4 - Completed,one,2,CER,1,HN,9,2",
        "no date           |9 Nov 2007,Issuance (1),4 - Completed,1,2,CER,1,HN,9,2",
        "a column missing  |2007-11-09T10:33:23.292,Issuance (1),4 - Completed,1,2,CER,1,HN,9",
        "an empty line     |''"
      })
  void aWrongLineIsNamed(String what, String line) {
    String good = "2007-11-09T10:33:23.292,Issuance (1),4 - Completed,1,2,CER,1,HN,9,2\n";
    StringReader file = new StringReader(CdmRow.ISSUANCE_COLUMNS + "\n" + good + line + "\n");

    try (Stream<CdmRow> rows = CdmData.readIssuances("mine.csv", file)) {
      assertThatThrownBy(rows::toList)
          .as(what)
          .isInstanceOf(CsvException.class)
          .hasMessageContaining("mine.csv, line 3");
    }
  }

  @Test
  void otherColumnsAreRefused() throws IOException {
    try (StringReader file = new StringReader("a,b\n1,2\n")) {
      assertThatThrownBy(() -> CdmData.readCancellations("mine.csv", file))
          .isInstanceOf(CsvException.class)
          .hasMessageContaining("mine.csv, line 1")
          .hasMessageContaining("a,b");
    }
  }
}
