package org.kyotoprotocol.itl.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  @Test
  void deliveryIsTriedAfterHalfAMinuteTwoTenAndThirtyMinutesThenHourly() {
    RetrySchedule exact = new RetrySchedule(RetrySchedule.DELIVERY, () -> 0);

    assertThat(List.of(1, 2, 3, 4, 5, 6, 1_000).stream().map(exact::after))
        .containsExactly(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1));
  }

  @Property
  void noDelayIsShortenedOrLengthenedByMoreThanATenth(
      @ForAll @IntRange(min = 1, max = 50) int failed,
      @ForAll @DoubleRange(min = 0, max = 1) double random) {
    Duration exact = new RetrySchedule(RetrySchedule.DELIVERY, () -> 0).after(failed);
    Duration actual = new RetrySchedule(RetrySchedule.DELIVERY, () -> random).after(failed);

    assertThat(actual).isBetween(exact, exact.multipliedBy(11).dividedBy(10));
  }

  @Test
  void aScheduleWithoutADelayIsNone() {
    assertThatThrownBy(() -> new RetrySchedule(List.of(), () -> 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
