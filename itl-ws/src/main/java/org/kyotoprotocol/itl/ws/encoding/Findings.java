package org.kyotoprotocol.itl.ws.encoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what decoding finds out, and knows where in the part it is. */
final class Findings {
  /** A hostile message must not fill the log. */
  private static final int MOST_LISTED = 1000;

  private final List<String> names = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final String part;
  private int arrays;

  Findings(String part) {
    this.part = part;
  }

  void enter(String name) {
    names.add(name);
  }

  void leave() {
    names.remove(names.size() - 1);
  }

  void enterArray() {
    arrays++;
  }

  void leaveArray() {
    arrays--;
  }

  /** Moves to an item of the array that was entered last; items count from 1. */
  void enterItem(int number) {
    names.add("[" + number + "]");
  }

  void missing(String text) {
    violation(Violation.Kind.MISSING, text);
  }

  void unreadable(String text) {
    violation(Violation.Kind.UNREADABLE, text);
  }

  void note(String text) {
    if (notes.size() < MOST_LISTED) {
      notes.add(path() + ": " + text);
    }
  }

  void readable(String value) {
    if (arrays == 0) {
      fields.put(path(), value);
    }
  }

  boolean fits() {
    return violations.isEmpty();
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  Map<String, String> fields() {
    return Collections.unmodifiableMap(fields);
  }

  private void violation(Violation.Kind kind, String text) {
    if (violations.size() < MOST_LISTED) {
      violations.add(new Violation(kind, path(), text));
    }
  }

  private String path() {
    if (names.size() <= 1) {
      return names.isEmpty() ? part : names.get(0);
    }
    StringBuilder path = new StringBuilder();
    for (String name : names) {
      path.append(path.length() > 0 && name.charAt(0) != '[' ? "/" : "").append(name);
    }
    return path.toString();
  }
}
