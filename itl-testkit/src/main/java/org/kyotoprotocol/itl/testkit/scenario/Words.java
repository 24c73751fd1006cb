package org.kyotoprotocol.itl.testkit.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The words of one line, read from left to right; every mistake is an error with its line. */
final class Words {
  private final String file;
  private final int line;
  private final String text;
  private final Deque<String> rest;

  Words(String file, int line, String text) {
    this.file = file;
    this.line = line;
    this.text = text.replaceFirst("(^|\\s)#.*$", "").trim();
    this.rest =
        new ArrayDeque<>(this.text.isEmpty() ? List.of() : List.of(this.text.split("\\s+", -1)));
  }

  /** The same words from the beginning. */
  Words again() {
    return new Words(file, line, text);
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return rest.isEmpty();
  }

  /** The next word, which stays; empty at the end. */
  String peek() {
    return isEmpty() ? "" : rest.peek();
  }

  String next(String what) {
    if (isEmpty()) {
      throw error("expected " + what + ", but the line ends");
    }
    return rest.pop();
  }

  /** Takes the word if it comes next. */
  boolean skip(String word) {
    boolean found = peek().equals(word);
    if (found) {
      rest.pop();
    }
    return found;
  }

  void require(String word) {
    if (!skip(word)) {
      throw error("expected '" + word + "' before '" + peek() + "'");
    }
  }

  void end() {
    if (!isEmpty()) {
      throw error("unexpected '" + String.join(" ", rest) + "'");
    }
  }

  /** The meaning of the next word. */
  <T> T oneOf(String what, Map<String, T> meanings) {
    return meaning(what, next(what), meanings);
  }

  <T> T meaning(String what, String word, Map<String, T> meanings) {
    T meaning = meanings.get(word);
    if (meaning == null) {
      throw error(
          "'" + word + "' is no " + what + "; known are " + new TreeSet<>(meanings.keySet()));
    }
    return meaning;
  }

  long number(String what) {
    return number(what, next(what));
  }

  long number(String what, String word) {
    return parsed(what, word, Long::valueOf);
  }

  int integer(String what, String word) {
    return parsed(what, word, Integer::valueOf);
  }

  LocalDate date(String what) {
    return parsed(what, next(what), LocalDate::parse);
  }

  <T> T parsed(String what, String word, Function<String, T> parser) {
    try {
      return parser.apply(word);
    } catch (DateTimeException | IllegalArgumentException notOne) {
      throw new ScenarioException(file, line, "'" + word + "' is no " + what);
    }
  }

  <T> T found(String what, String word, Optional<T> value) {
    return value.orElseThrow(() -> error("'" + word + "' is no " + what));
  }

  /** What the log's own values refuse is a mistake of this line. */
  void understood(Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException refused) {
      throw error(refused.getMessage());
    }
  }

  ScenarioException error(String mistake) {
    return new ScenarioException(file, line, mistake);
  }
}
