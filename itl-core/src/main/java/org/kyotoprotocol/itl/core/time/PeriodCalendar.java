package org.kyotoprotocol.itl.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The commitment periods in order (DES rules, section 1). */
public record PeriodCalendar(List<CommitmentPeriod> periods) {
  /** Dates as published; period 3 has no additional period set. */
  public static final PeriodCalendar PUBLISHED =
      new PeriodCalendar(
          List.of(
              period(0, "2005-01-01", "2007-12-31", null),
              period(1, "2008-01-01", "2012-12-31", "2015-11-18"),
              period(2, "2013-01-01", "2020-12-31", "2023-09-09"),
              period(3, "2021-01-01", "2030-12-31", null)));

  public PeriodCalendar {
    periods = List.copyOf(periods);
  }

  public Optional<CommitmentPeriod> find(int code) {
    return periods.stream().filter(period -> period.code() == code).findFirst();
  }

  /** The same with other ends of additional periods, where one is given. */
  public PeriodCalendar ending(IntFunction<Optional<LocalDate>> additionalPeriodEnd) {
    return new PeriodCalendar(
        periods.stream()
            .map(period -> period.ending(additionalPeriodEnd.apply(period.code())))
            .toList());
  }

  /** Current, its additional period included, or next: its predecessor has started. */
  public boolean isCurrentOrNext(int code, LocalDate day) {
    return find(code).map(period -> period.isCurrentOn(day) || isNext(period, day)).orElse(false);
  }

  /** True once the additional period of this period is over. */
  public boolean isOver(int code, LocalDate day) {
    return find(code).map(period -> period.isOverOn(day)).orElse(false);
  }

  private boolean isNext(CommitmentPeriod period, LocalDate day) {
    return day.isBefore(period.start())
        && find(period.code() - 1)
            .map(predecessor -> !day.isBefore(predecessor.start()))
            .orElse(false);
  }

  private static CommitmentPeriod period(
      int code, String start, String end, String additionalPeriodEnd) {
    return new CommitmentPeriod(
        code,
        LocalDate.parse(start),
        LocalDate.parse(end),
        Optional.ofNullable(additionalPeriodEnd).map(LocalDate::parse));
  }
}
