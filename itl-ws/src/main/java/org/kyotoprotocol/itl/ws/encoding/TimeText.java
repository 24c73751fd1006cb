package org.kyotoprotocol.itl.ws.encoding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.ws.encoding.Lexical.UnreadableException;

/** Reads dates and times as peers write them (DES wire contract D14, D15). */
final class TimeText {
  private static final String DAY = "(\\d{4})-(\\d{2})-(\\d{2})";
  private static final String ZONE = "(Z|[+-]\\d{2}:\\d{2})?";
  private static final String TIME = "T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,20}))?";
  private static final Pattern DATE_TIME = Pattern.compile(DAY + TIME + ZONE);
  private static final Pattern DATE = Pattern.compile(DAY + "(?:" + TIME + ")?" + ZONE);
  private static final DateTimeFormatter CANONICAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private TimeText() {}

  /** UTC with milliseconds; without a zone, UTC is meant; further digits round half up. */
  static String dateTime(String text) throws UnreadableException {
    Matcher match = DATE_TIME.matcher(text);
    if (match.matches()) {
      try {
        Instant instant = instant(match);
        if (!instant.isAfter(LATEST) && !instant.isBefore(EARLIEST)) {
          return CANONICAL.format(instant);
        }
      } catch (DateTimeException e) {
        // No such day or hour: reported below.
      }
    }
    throw Lexical.unreadable(text, "a dateTime such as 2010-06-01T12:00:00.000Z");
  }

  private static Instant instant(Matcher match) {
    int hour = number(match, 4);
    boolean endOfDay = hour == 24 && number(match, 5) == 0 && number(match, 6) == 0;
    LocalDateTime local =
        day(match).atTime(endOfDay ? 0 : hour, number(match, 5), number(match, 6));
    String zone = match.group(8);
    ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
    return local
        .plusDays(endOfDay ? 1 : 0)
        .toInstant(offset)
        .plusMillis(milliseconds(match.group(7)));
  }

  private static int milliseconds(String fraction) {
    if (fraction == null) {
      return 0;
    }
    int whole = Integer.parseInt((fraction + "00").substring(0, 3));
    boolean up = fraction.length() > 3 && fraction.charAt(3) >= '5';
    return up ? whole + 1 : whole;
  }

  /** The first ten characters; a zone or a time after them is ignored. */
  static String date(String text) throws UnreadableException {
    Matcher match = DATE.matcher(text);
    if (match.matches()) {
      try {
        return day(match).toString();
      } catch (DateTimeException e) {
        // No such day: reported below.
      }
    }
    throw Lexical.unreadable(text, "a date such as 2012-12-31");
  }

  private static LocalDate day(Matcher match) {
    int year = number(match, 1);
    if (year == 0) {
      throw new DateTimeException("XML Schema has no year 0");
    }
    return LocalDate.of(year, number(match, 2), number(match, 3));
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
