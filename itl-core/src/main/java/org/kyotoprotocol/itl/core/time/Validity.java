package org.kyotoprotocol.itl.core.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something is in force.
 *
 * @param from first day; empty if it always was
 * @param to last day; empty while no end is set
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Validity {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "the last day (" + to.get() + ") is before the first (" + from.get() + ")");
    }
  }

  public boolean includes(LocalDate day) {
    return !from.map(day::isBefore).orElse(false) && !to.map(day::isAfter).orElse(false);
  }

  public boolean overlaps(Validity other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(Validity other) {
    return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
  }
}
