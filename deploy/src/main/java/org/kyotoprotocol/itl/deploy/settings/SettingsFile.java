package org.kyotoprotocol.itl.deploy.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code key = value} lines; {@code #} begins a comment line. A key that nobody knows refuses
 * the start: a misspelt limit must not silently be the default.
 */
final class SettingsFile {
  private SettingsFile() {}

  static Map<String, String> read(Path file, List<Setting> known) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new SettingsException(
          List.of(
              file + ": there is no such file. `deploy/itl settings` prints one to start from."));
    } catch (IOException e) {
      throw new SettingsException(List.of(file + ": cannot be read: " + e.getMessage()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        fault(line, known, values).map((file + ":" + number + ": ")::concat).ifPresent(faults::add);
      }
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return values;
  }

  private static Optional<String> fault(
      String line, List<Setting> known, Map<String, String> values) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      return Optional.of("expected `key = value`, found `" + line + "`");
    }
    String key = line.substring(0, equals).strip();
    if (known.stream().noneMatch(setting -> setting.key().equals(key))) {
      return Optional.of("unknown setting `" + key + "`" + suggestion(key, known));
    }
    String value = line.substring(equals + 1).strip();
    return values.put(key, value) == null
        ? Optional.empty()
        : Optional.of("`" + key + "` is set a second time");
  }

  /** The known settings that begin with the same word: where a misspelt one was meant to be. */
  private static String suggestion(String key, List<Setting> known) {
    String family = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : key;
    List<String> relatives =
        known.stream().map(Setting::key).filter(other -> other.startsWith(family)).toList();
    return relatives.isEmpty()
        ? "; `deploy/itl settings` lists the known ones"
        : "; known there: " + String.join(", ", relatives);
  }
}
