package org.kyotoprotocol.itl.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.check.Rounding;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.deploy.node.NodeSettings;

class SettingsTest {
  private static final String REQUIRED = "tls.certificate = c\ntls.key = k\ntls.ca = a\n";
  @TempDir Path folder;

  @Test
  void theFileOverridesTheStandardAndTheEnvironmentTheFile() throws IOException {
    Path file = write(REQUIRED + "listen.port = 1\nclean-up.after = PT2H\n");
    Settings settings = Settings.load(file, Map.of("ITL_LISTEN_PORT", "2"));
    assertThat(settings.number(SettingsCatalogue.LISTEN_PORT)).isEqualTo(2);
    assertThat(settings.duration(SettingsCatalogue.CLEAN_UP_AFTER)).isEqualTo(Duration.ofHours(2));
    assertThat(settings.number(SettingsCatalogue.MAXIMUM_BLOCKS)).isEqualTo(3_000);
  }

  @Test
  void anUnknownKeyRefusesTheStartWithItsLineAndItsRelatives() throws IOException {
    Path file = write(REQUIRED + "listen.prot = 1\n");
    assertThatThrownBy(() -> Settings.load(file, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(file + ":4: unknown setting `listen.prot`")
        .hasMessageContaining("listen.port");
  }

  @Test
  void everyFaultIsReportedAtOnce() throws IOException {
    Path file = write("no equals\nlisten.port = 1\nlisten.port = 2\nfoo = 1\n");
    assertThatThrownBy(() -> Settings.load(file, Map.of()))
        .hasMessageContaining(":1: expected `key = value`")
        .hasMessageContaining(":3: `listen.port` is set a second time")
        .hasMessageContaining(":4: unknown setting `foo`");
  }

  @Test
  void aMissingRequiredSettingIsNamedWithItsVariableAndItsMeaning() throws IOException {
    Path file = write("listen.port = 1\n");
    assertThatThrownBy(() -> Settings.load(file, Map.of()))
        .hasMessageContaining("`tls.certificate` (or ITL_TLS_CERTIFICATE) must be set")
        .hasMessageContaining("`tls.ca`");
  }

  @Test
  void aMissingFileSaysHowToGetOne() {
    assertThatThrownBy(() -> Settings.load(folder.resolve("none"), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("deploy/itl settings");
  }

  @Test
  void aValueOfTheWrongFormIsNamed() throws IOException {
    Settings settings =
        Settings.load(
            write(
                REQUIRED
                    + "listen.port = many\nclean-up.after = soon\nrules.accounts-on-first-use = maybe\n"),
            Map.of());
    assertThatThrownBy(() -> settings.number(SettingsCatalogue.LISTEN_PORT))
        .hasMessageContaining("`listen.port`")
        .hasMessageContaining("`many`");
    assertThatThrownBy(() -> settings.duration(SettingsCatalogue.CLEAN_UP_AFTER))
        .hasMessageContaining("`soon`");
    assertThatThrownBy(() -> settings.flag(SettingsCatalogue.ACCOUNTS_ON_FIRST_USE))
        .hasMessageContaining("`maybe`");
  }

  @Test
  void theRulesAreAsTheStandardHasThemUnlessSetOtherwise() throws IOException {
    Rulebook standard = NodeSettings.rulebook(Settings.load(write(REQUIRED), Map.of()));
    assertThat(standard).isEqualTo(Rulebook.STANDARD.disabling(Set.of(5114)));
    String rules =
        """
        rules.open-reference = true
        rules.ceilings = up
        rules.levies = down
        rules.disabled-checks = none
        """;
    Rulebook other = NodeSettings.rulebook(Settings.load(write(REQUIRED + rules), Map.of()));
    assertThat(other.openReference()).isTrue();
    assertThat(other.ceilings()).isEqualTo(Rounding.UP);
    assertThat(other.levies()).isEqualTo(Rounding.DOWN);
    assertThat(other.disabled()).isEmpty();
  }

  @Test
  void aRuleThatCannotBeIsNamed() throws IOException {
    Settings rounding = Settings.load(write(REQUIRED + "rules.levies = half\n"), Map.of());
    assertThatThrownBy(() -> NodeSettings.rulebook(rounding))
        .hasMessageContaining("`rules.levies` must be up or down, not `half`");
    Settings check = Settings.load(write(REQUIRED + "rules.disabled-checks = 4003\n"), Map.of());
    assertThatThrownBy(() -> NodeSettings.rulebook(check))
        .hasMessageContaining("`rules.disabled-checks`: Check 4003")
        .hasMessageContaining("may not be switched off");
  }

  @Test
  void relativePathsBeginAtTheFolderOfTheFile() throws IOException {
    Settings settings = Settings.load(write(REQUIRED), Map.of());
    assertThat(settings.path(SettingsCatalogue.TLS_CA)).isEqualTo(folder.resolve("a"));
  }

  @Test
  void thePrintedFileCanBeRead() throws IOException {
    Settings settings = Settings.load(write(SettingsCatalogue.commentedFile()), Map.of());
    assertThat(settings.number(SettingsCatalogue.LISTEN_PORT)).isEqualTo(8443);
  }

  @Test
  void everySettingOfTheCatalogueIsInTheList() {
    long declared =
        Arrays.stream(SettingsCatalogue.class.getFields())
            .filter(field -> field.getType() == Setting.class)
            .count();
    assertThat(SettingsCatalogue.ALL).hasSize((int) declared).doesNotHaveDuplicates();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("itl.conf"), text);
  }
}
