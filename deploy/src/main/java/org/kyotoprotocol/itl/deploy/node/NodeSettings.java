package org.kyotoprotocol.itl.deploy.node;

import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.ACCOUNTS_ON_FIRST_USE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.ADAPTATION_FUND_ACCOUNT;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.BODY_LIMIT;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.CEILINGS;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.DATABASE_DIRECTORY;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.DATABASE_PASSWORD_FILE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.DATABASE_POOL;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.DATABASE_URL;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.DATABASE_USER;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.DISABLED_CHECKS;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.LEVIES;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.LISTEN_ADDRESS;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.LISTEN_PORT;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.MAXIMUM_BLOCKS;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.MINOR_VERSIONS;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OPEN_REFERENCE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OUTBOUND_CONNECT;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OUTBOUND_PASSWORD_FILE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OUTBOUND_READ;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OUTBOUND_USER;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.PUBLIC_URL;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_CA;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_CERTIFICATE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_CRL;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_KEY;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.check.Rounding;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.deploy.settings.Setting;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import org.kyotoprotocol.itl.deploy.settings.SettingsException;
import org.kyotoprotocol.itl.persistence.DatabaseSettings;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.soap.BasicCredentials;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TlsFiles;

/** Turns the settings into what each part of a node wants to be given. */
public final class NodeSettings {
  private NodeSettings() {}

  /**
   * @throws SettingsException unless exactly one database is named
   */
  public static DatabaseSettings database(Settings settings) {
    Optional<Path> directory = settings.findPath(DATABASE_DIRECTORY);
    Optional<String> url = settings.find(DATABASE_URL);
    if (directory.isPresent() == url.isPresent()) {
      throw new SettingsException(
          List.of("Set either `database.directory` or `database.url`, not both and not neither"));
    }
    return directory
        .map(DatabaseSettings::embedded)
        .orElseGet(
            () ->
                DatabaseSettings.server(
                    url.orElseThrow(),
                    settings.text(DATABASE_USER),
                    settings.findPath(DATABASE_PASSWORD_FILE)))
        .withPoolSize(settings.number(DATABASE_POOL));
  }

  public static TlsFiles tls(Settings settings) {
    return new TlsFiles(
        new TlsFiles.KeyFiles.Pem(settings.path(TLS_CERTIFICATE), settings.path(TLS_KEY)),
        List.of(settings.path(TLS_CA)),
        settings.findPath(TLS_CRL).stream().toList());
  }

  /** The rules as this node judges by them. */
  public static Rulebook rulebook(Settings settings) {
    Rulebook standard = Rulebook.STANDARD;
    try {
      return new Rulebook(
          standard.calendar(),
          standard.majorVersion(),
          numbers(settings, MINOR_VERSIONS),
          settings.number(MAXIMUM_BLOCKS),
          OptionalLong.of(settings.units(ADAPTATION_FUND_ACCOUNT)),
          settings.flag(ACCOUNTS_ON_FIRST_USE),
          settings.flag(OPEN_REFERENCE),
          rounding(settings, CEILINGS),
          rounding(settings, LEVIES),
          disabled(settings));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(List.of("Setting `rules.disabled-checks`: " + e.getMessage()));
    }
  }

  private static Rounding rounding(Settings settings, Setting setting) {
    return switch (settings.text(setting)) {
      case "down" -> Rounding.DOWN;
      case "up" -> Rounding.UP;
      default ->
          throw new SettingsException(
              List.of(
                  "Setting `%s` must be up or down, not `%s`"
                      .formatted(setting.key(), settings.text(setting))));
    };
  }

  private static Set<Integer> disabled(Settings settings) {
    return settings.find(DISABLED_CHECKS).filter("none"::equals).isPresent()
        ? Set.of()
        : numbers(settings, DISABLED_CHECKS);
  }

  static GatewaySettings gateway(Settings settings) {
    return GatewaySettings.DEFAULT.at(settings.text(LISTEN_ADDRESS), settings.number(LISTEN_PORT));
  }

  static DecodingLimits limits(Settings settings) {
    DecodingLimits standard = DecodingLimits.DEFAULT;
    return new DecodingLimits(
        settings.number(BODY_LIMIT),
        standard.depth(),
        standard.nodes(),
        standard.textLength(),
        standard.arrayItems());
  }

  static Optional<URI> publicUrl(Settings settings) {
    return settings.find(PUBLIC_URL).map(URI::create);
  }

  /** How registries are called. */
  public static ClientSettings client(Settings settings, ReloadableTls tls) {
    ClientSettings client =
        ClientSettings.defaults()
            .with(settings.duration(OUTBOUND_CONNECT), settings.duration(OUTBOUND_READ))
            .with(tls::clientContext);
    return settings
        .find(OUTBOUND_USER)
        .map(
            user ->
                client.with(
                    new BasicCredentials(user, firstLine(OUTBOUND_PASSWORD_FILE, settings))))
        .orElse(client);
  }

  private static String firstLine(Setting setting, Settings settings) {
    Path file = settings.path(setting);
    try {
      return Files.readAllLines(file).stream().findFirst().orElse("");
    } catch (IOException e) {
      throw new SettingsException(
          List.of("Setting `%s`: %s cannot be read".formatted(setting.key(), file)));
    }
  }

  private static Set<Integer> numbers(Settings settings, Setting setting) {
    try {
      return Arrays.stream(settings.find(setting).orElse("").split("\\s+"))
          .filter(word -> !word.isEmpty())
          .map(Integer::valueOf)
          .collect(Collectors.toUnmodifiableSet());
    } catch (NumberFormatException e) {
      throw new SettingsException(
          List.of(
              "Setting `%s` must be whole numbers: %s".formatted(setting.key(), e.getMessage())));
    }
  }
}
