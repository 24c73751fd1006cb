package org.kyotoprotocol.itl.deploy.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting.
 *
 * @param key in the file, words separated by dots
 * @param standard value that holds when nothing is set; empty if it must be set or may be absent
 * @param required true if a node cannot start without it
 * @param meaning for the operator: what it does, its unit, what to put there
 */
public record Setting(String key, Optional<String> standard, boolean required, String meaning) {
  static Setting of(String key, String standard, String meaning) {
    return new Setting(key, Optional.of(standard), false, meaning);
  }

  static Setting optional(String key, String meaning) {
    return new Setting(key, Optional.empty(), false, meaning);
  }

  static Setting required(String key, String meaning) {
    return new Setting(key, Optional.empty(), true, meaning);
  }

  /** Name of the environment variable that overrides the file. */
  public String variable() {
    return "ITL_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
