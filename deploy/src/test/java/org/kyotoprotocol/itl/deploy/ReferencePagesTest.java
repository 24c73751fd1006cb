package org.kyotoprotocol.itl.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.check.CatalogueTable;
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
        means that code or meaning are ours: never take them for the official wording of the standard.

        """
            + CatalogueTable.markdown());
  }

  @Test
  void thePageOfSettingsIsInStep() throws IOException {
    assertInStep("settings.md", SettingsCatalogue.markdown());
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
