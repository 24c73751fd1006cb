package org.kyotoprotocol.itl.deploy.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of all settings: environment before file before standard. */
public final class Settings {
  private final Map<String, String> values;
  private final Path base;

  private Settings(Map<String, String> values, Path base) {
    this.values = Map.copyOf(values);
    this.base = base;
  }

  /**
   * Reads the file and lets the environment override it.
   *
   * @throws SettingsException naming every unknown, repeated or missing setting
   */
  public static Settings load(Path file, Map<String, String> environment) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> fromFile = SettingsFile.read(file, SettingsCatalogue.ALL);
    List<String> faults = new ArrayList<>();
    for (Setting setting : SettingsCatalogue.ALL) {
      Optional.ofNullable(environment.get(setting.variable()))
          .or(() -> Optional.ofNullable(fromFile.get(setting.key())))
          .or(setting::standard)
          .ifPresentOrElse(
              value -> values.put(setting.key(), value),
              () -> {
                if (setting.required()) {
                  faults.add(
                      "%s: `%s` (or %s) must be set: %s"
                          .formatted(file, setting.key(), setting.variable(), setting.meaning()));
                }
              });
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return new Settings(values, file.toAbsolutePath().getParent());
  }

  public String text(Setting setting) {
    return find(setting).orElseThrow(() -> fault(setting, "must be set: " + setting.meaning()));
  }

  public Optional<String> find(Setting setting) {
    return Optional.ofNullable(values.get(setting.key())).filter(value -> !value.isBlank());
  }

  public int number(Setting setting) {
    return parse(setting, Integer::valueOf, "a whole number");
  }

  public long units(Setting setting) {
    return parse(setting, Long::valueOf, "a whole number");
  }

  public boolean flag(Setting setting) {
    return switch (text(setting)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault(setting, "must be true or false, not `" + text(setting) + "`");
    };
  }

  public Duration duration(Setting setting) {
    return parse(setting, Duration::parse, "a duration such as PT10S or PT24H");
  }

  /** A path; relative ones begin at the folder of the settings file. */
  public Path path(Setting setting) {
    return base.resolve(text(setting)).normalize();
  }

  public Optional<Path> findPath(Setting setting) {
    return find(setting).map(value -> base.resolve(value).normalize());
  }

  private <T> T parse(Setting setting, Function<String, T> parser, String expected) {
    try {
      return parser.apply(text(setting));
    } catch (NumberFormatException | DateTimeParseException e) {
      throw fault(setting, "must be " + expected + ", not `" + text(setting) + "`");
    }
  }

  private static SettingsException fault(Setting setting, String words) {
    return new SettingsException(
        List.of("Setting `%s` (%s) %s".formatted(setting.key(), setting.variable(), words)));
  }
}
