package org.kyotoprotocol.itl.core.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.Validity;

/** The cells of one row, read one by one; whatever is wrong is noted, and reading goes on. */
final class Cells {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** Stands for a value that could not be read; a row with a problem is never used. */
  private static final RegistryCode NOBODY = new RegistryCode("XX");

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> spelt = new HashMap<>();

  Cells(Map<String, String> values) {
    this.values = values;
  }

  /** From now on the cell says it in the word of the log, so that equal rows are seen as equal. */
  void spell(String column, String word) {
    spelt.put(column, word);
  }

  /** The cell as it is kept. */
  Optional<String> kept(String column) {
    return text(column).map(value -> spelt.getOrDefault(column, value));
  }

  List<String> problems() {
    return problems;
  }

  void problem(String column, String words) {
    problems.add(column + " " + words);
  }

  Optional<String> text(String column) {
    return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
  }

  RegistryCode code(String column) {
    String value = required(column);
    if (RegistryCode.isWellFormed(value)) {
      return new RegistryCode(value);
    }
    return notReadable(column, "must be a registry code of 2 to 4 capital letters", NOBODY);
  }

  /** A code, or {@code *} for everybody. */
  Optional<RegistryCode> codeOrEverybody(String column) {
    return required(column).equals(ReferenceEntry.EVERYBODY)
        ? Optional.empty()
        : Optional.of(code(column));
  }

  int number(String column, int least, int most) {
    return maybeNumber(column, least, most).orElseGet(() -> missing(column, least));
  }

  OptionalInt maybeNumber(String column, int least, int most) {
    OptionalLong value = maybeWhole(column, least, most);
    return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
  }

  long quantity(String column) {
    return maybeQuantity(column).orElseGet(() -> missing(column, 0L));
  }

  /** Units or tonnes: whole and not negative. */
  OptionalLong maybeQuantity(String column) {
    return maybeWhole(column, 0, Long.MAX_VALUE);
  }

  long whole(String column, long least, long most) {
    return maybeWhole(column, least, most).orElseGet(() -> missing(column, least));
  }

  LocalDate date(String column) {
    return maybeDate(column).orElseGet(() -> missing(column, LocalDate.EPOCH));
  }

  Optional<LocalDate> maybeDate(String column) {
    try {
      Optional<LocalDate> day = text(column).map(LocalDate::parse);
      if (day.map(d -> !d.isBefore(EARLIEST) && !d.isAfter(LATEST)).orElse(true)) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // Told below, as for a day out of range.
    }
    // Empty, so that the days of a row are not also called reversed.
    return notReadable(
        column, "must be a date such as 2015-11-18, from 1900 to 2199", Optional.empty());
  }

  /** From the first column to the second, either of which may be empty. */
  Validity days(String fromColumn, String toColumn) {
    try {
      return new Validity(maybeDate(fromColumn), maybeDate(toColumn));
    } catch (IllegalArgumentException reversed) {
      return notReadable(toColumn, "is before " + fromColumn, Validity.ALWAYS);
    }
  }

  /**
   * One of a list of words.
   *
   * @param known the words, for the message
   */
  <T> T word(String column, Function<String, Optional<T>> reader, List<String> known, T otherwise) {
    return reader
        .apply(required(column))
        .orElseGet(
            () -> notReadable(column, "must be one of " + String.join(", ", known), otherwise));
  }

  private OptionalLong maybeWhole(String column, long least, long most) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long value = Long.parseLong(text.get());
      if (value >= least && value <= most && text.get().equals(Long.toString(value))) {
        return OptionalLong.of(value);
      }
    } catch (NumberFormatException notWhole) {
      // Told below, as for a number out of range.
    }
    String range = most == Long.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
    // Rows are told apart by their cells, so a number has one spelling only.
    String spelling = text.get().matches("[+0][0-9]+") ? " without + or leading zeros" : "";
    return OptionalLong.of(
        notReadable(column, "must be a whole number " + range + spelling, least));
  }

  private String required(String column) {
    return text(column).orElse("");
  }

  private <T> T notReadable(String column, String demand, T otherwise) {
    Optional<String> value = text(column);
    if (value.isPresent()) {
      problem(column, demand + ", not '" + value.get() + "'");
    }
    return otherwise;
  }

  /** That a required cell is empty is told once for the whole row. */
  @SuppressWarnings("UnusedVariable")
  private static <T> T missing(String column, T otherwise) {
    return otherwise;
  }
}
