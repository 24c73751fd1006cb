package org.kyotoprotocol.itl.core.reference;

/**
 * A column of a set.
 *
 * @param key true if the column belongs to what identifies a row
 * @param required true if every row has a value here
 * @param meaning for the documentation
 */
public record Column(String name, boolean key, boolean required, String meaning) {
  static Column key(String name, String meaning) {
    return new Column(name, true, true, meaning);
  }

  static Column required(String name, String meaning) {
    return new Column(name, false, true, meaning);
  }

  static Column optional(String name, String meaning) {
    return new Column(name, false, false, meaning);
  }
}
