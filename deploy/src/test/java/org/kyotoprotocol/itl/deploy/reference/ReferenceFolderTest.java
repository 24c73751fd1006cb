package org.kyotoprotocol.itl.deploy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.reference.Column;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

class ReferenceFolderTest {
  private static final String PARTIES = "registry_code,commitment_period,assigned_amount\n";
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ReferenceSet.class)
  void theExampleOfEachSetCanBeRead(ReferenceSet set) throws IOException {
    String header = set.columns().stream().map(Column::name).collect(Collectors.joining(","));
    write(set.fileName(), header + "\n" + set.example() + "\n");
    ReferenceFolder read = ReferenceFolder.read(folder);
    assertThat(read.problems()).isEmpty();
    assertThat(read.sets().get(set)).hasSize(1);
  }

  @Test
  void everyBadLineIsToldWithItsNumberAndReason() throws IOException {
    write(
        "parties.csv",
        PARTIES + "NZ,1,x\nnz,9,\nNZ,1,1,2\n\nGB,1,05\nJP,1,\"5\nAU,1,10\nAU,1,20\nDE,1,7\n");
    assertThat(problems())
        .containsExactly(
            "parties.csv line 2: assigned_amount must be a whole number 0 or more, not 'x'",
            "parties.csv line 3: registry_code must be a registry code of 2 to 4 capital letters,"
                + " not 'nz'",
            "parties.csv line 3: commitment_period must be a whole number from 1 to 3, not '9'",
            "parties.csv line 4: has 4 cells where the header names 3 columns",
            "parties.csv line 6: assigned_amount must be a whole number 0 or more without + or"
                + " leading zeros, not '05'",
            "parties.csv line 7: has a quote that is not closed on the line, or that stands within"
                + " a cell; a cell with quotes or commas is written \"...\", and a quote in it \"\"",
            "parties.csv line 9: has the same registry_code AU, commitment_period 1 as line 8");
  }

  @Test
  void problemsOfAllFilesAreTold() throws IOException {
    write("parties.csv", PARTIES + "NZ,1,x\n");
    write("trueup.csv", "commitment_period,registry_code,end\n1,*,2015-02-30\n");
    write("partys.csv", "");
    assertThat(problems())
        .hasSize(3)
        .anyMatch(words -> words.startsWith("partys.csv: is no file of reference data; those are"))
        .contains(
            "trueup.csv line 2: end must be a date such as 2015-11-18, from 1900 to 2199, not"
                + " '2015-02-30'");
  }

  @Test
  void theHeaderMustNameWhatIsNeededAndNothingElseAndNothingTwice() throws IOException {
    write("parties.csv", "registry_code,registry_code,asigned_amount\nNZ,NZ,x\n");
    assertThat(problems())
        .hasSize(3)
        .anyMatch(words -> words.contains("line 1: column registry_code is named twice"))
        .anyMatch(words -> words.contains("line 1: unknown column 'asigned_amount'"))
        .anyMatch(words -> words.contains("line 1: column commitment_period is missing"));
  }

  @Test
  void aFileOfASpreadsheetIsReadWithMarkCarriageReturnsQuotesAndBlanks() throws IOException {
    write(
        "exceptions.csv",
        "\ufeffregistry_code , commitment_period,transaction_types,from,to,reason\r\n"
            + "BY,2, 3 5 ,2024-01-01,2024-01-31,\"as agreed, with \"\"them\"\"\"\r\n\r\n");
    ReferenceFolder read = ReferenceFolder.read(folder);
    assertThat(read.problems()).isEmpty();
    assertThat(read.sets().get(ReferenceSet.EXCEPTIONS).get(0).cells())
        .containsEntry("reason", "as agreed, with \"them\"")
        .containsEntry("transaction_types", "3 5");
  }

  @Test
  void rowsWithTheSameKeyMayFollowEachOtherInTime() throws IOException {
    String header = "registry_code,commitment_period,assigned_amount,valid_from,valid_to\n";
    write("parties.csv", header + "NZ,1,5,,2010-12-31\nNZ,1,6,2011-01-01,\n");
    assertThat(problems()).isEmpty();
    write("parties.csv", header + "NZ,1,5,,2010-12-31\nNZ,1,6,2010-12-31,\n");
    assertThat(problems())
        .containsExactly(
            "parties.csv line 3: has the same registry_code NZ, commitment_period 1 as line 2");
  }

  @Test
  void aCodeMayBeInForceForSeveralStretchesButNotWithoutEnds() throws IOException {
    write(
        "validity.csv",
        "list,code,from,to\ncheck,5101,2013-01-01,2014-01-01\ncheck,5101,2015-01-01,\n");
    assertThat(problems()).isEmpty();
    write(
        "validity.csv",
        """
        list,code,from,to
        check,5101,,
        check,4003,2013-01-01,
        check,3001,2013-01-01,
        account-type,999,2013-01-01,
        unit-type,7,2013-01-01,
        unit-type,8,2013-01-01,
        """);
    assertThat(problems())
        .containsExactly(
            "validity.csv line 2: from or to must be given: a code without either is always in"
                + " force",
            "validity.csv line 3: check 4003 is always in force, because the log's own books rest"
                + " on it",
            "validity.csv line 4: check 3001 is judged on receipt of a message, and always in"
                + " force",
            "validity.csv line 5: code 999 is not in the list account-type",
            "validity.csv line 7: code 8 is not in the list unit-type");
  }

  @Test
  void aFileInAnotherEncodingAnEmptyOneAndALongLineAreTold() throws IOException {
    Files.write(folder.resolve("parties.csv"), "Österreich".getBytes(StandardCharsets.ISO_8859_1));
    write("limits.csv", "");
    write("trueup.csv", "commitment_period,registry_code,end\n" + "1".repeat(10_001) + "\n");
    assertThat(problems())
        .anyMatch(words -> words.equals("parties.csv: is not in UTF-8; save it with this encoding"))
        .anyMatch(words -> words.startsWith("limits.csv: is empty; its first line names"))
        .contains("trueup.csv line 2: is longer than 10,000 characters");
  }

  @Test
  void aHeaderAloneMeansThatNothingIsRecorded() throws IOException {
    write("parties.csv", PARTIES);
    write("README.txt", "");
    ReferenceFolder read = ReferenceFolder.read(folder);
    assertThat(read.isUsable()).isTrue();
    assertThat(read.sets()).containsEntry(ReferenceSet.PARTIES, List.of());
    assertThat(read.remarks())
        .containsExactly(
            "README.txt: ignored; files of reference data end in .csv.",
            "parties.csv has no rows: from now on nothing is recorded in this set.");
  }

  @Test
  void aFolderWithoutFilesOrNoFolderIsAProblem() throws IOException {
    assertThat(problems()).singleElement().asString().contains("has no file of reference data");
    assertThat(ReferenceFolder.read(folder.resolve("none")).problems())
        .singleElement()
        .asString()
        .endsWith("there is no such folder");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(ReferenceFolder.read(file).problems())
        .singleElement()
        .asString()
        .endsWith("is no folder");
  }

  @Test
  void whatAFileSaysCannotRewriteTheTerminal() throws IOException {
    write("parties.csv", PARTIES + "NZ,1,\u001b[2J\nNZ,1,\u202e5\n");
    assertThat(problems())
        .containsExactly(
            "parties.csv line 2: has a control character",
            "parties.csv line 3: assigned_amount must be a whole number 0 or more, not '?5'");
  }

  private List<String> problems() {
    return ReferenceFolder.read(folder).problems().stream().map(Problem::toString).toList();
  }

  private void write(String name, String... text) throws IOException {
    Files.writeString(folder.resolve(name), Arrays.stream(text).collect(Collectors.joining()));
  }
}
