package org.kyotoprotocol.itl.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.check.CataloguePage;
import org.kyotoprotocol.itl.deploy.reference.ReferencePage;
import org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue;

/** Pages made from the code; {@code -Ditl.write-docs=true} makes them anew. */
class ReferencePagesTest {
  private static final Path REFERENCE = Path.of("..", "docs", "reference");

  @Test
  void thePageOfChecksIsInStep() throws IOException {
    assertInStep(
        "checks.md",
        """
        # Checks

        Made from the code (`deploy/itl checks --format markdown`); a test keeps it in step. Stages run in this
        order, and the first stage with a failure ends the evaluation after all its checks have run. *inferred*
        means that code or meaning are ours: never take them for the official wording of the standard; *recalled*
        means known from a published text that was not read again word for word. *Switch off* tells which checks
        `rules.disabled-checks` may name, *Dated* for which `validity.csv` may record days.

        """
            + CataloguePage.markdown());
  }

  @Test
  void thePageOfReferenceDataIsInStep() throws IOException {
    assertInStep("reference-data.md", ReferencePage.markdown());
  }

  @Test
  void thePageOfSettingsIsInStep() throws IOException {
    assertInStep("settings.md", SettingsCatalogue.markdown());
  }

  @Test
  void everyCodeOfALogLineIsExplainedAndEveryExplainedOneIsUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(ReferencePagesTest::isProgram).toList()) {
        addCodes(Files.readString(file), used);
      }
    }
    Set<String> explained = new TreeSet<>();
    addCodes(Files.readString(Path.of("..", "docs", "operations", "log-codes.md")), explained);
    assertThat(explained).isEqualTo(used).hasSizeGreaterThan(40);
  }

  private static boolean isProgram(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("src/main/java");
  }

  private static void addCodes(String text, Set<String> codes) {
    Pattern.compile("ITL-[0-9]{3}").matcher(text).results().forEach(r -> codes.add(r.group()));
  }

  private static void assertInStep(String page, String expected) throws IOException {
    Path file = REFERENCE.resolve(page);
    if (Boolean.getBoolean("itl.write-docs")) {
      Files.createDirectories(REFERENCE);
      Files.writeString(file, expected);
    }
    assertThat(file).content().isEqualTo(expected);
  }
}
