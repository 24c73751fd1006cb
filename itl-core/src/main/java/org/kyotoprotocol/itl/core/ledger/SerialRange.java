package org.kyotoprotocol.itl.core.ledger;

import java.util.Optional;

/**
 * A range of consecutive serial numbers of one originating registry, both ends inclusive (DES
 * codes, section 11).
 */
public record SerialRange(long start, long end) implements Comparable<SerialRange> {
  /** Serial numbers have at most 15 digits. */
  public static final long MAX = 999_999_999_999_999L;

  public SerialRange {
    if (!isValid(start, end)) {
      throw new IllegalArgumentException("Not a serial range: " + start + "-" + end);
    }
  }

  public static boolean isValid(long start, long end) {
    return start >= 1 && start <= end && end <= MAX;
  }

  /** Number of units, at least 1. */
  public long quantity() {
    return end - start + 1;
  }

  public boolean overlaps(SerialRange other) {
    return start <= other.end && other.start <= end;
  }

  public boolean contains(SerialRange other) {
    return start <= other.start && other.end <= end;
  }

  /** True if the other range begins right after this one. */
  public boolean meets(SerialRange next) {
    return end + 1 == next.start;
  }

  public Optional<SerialRange> intersection(SerialRange other) {
    return overlaps(other)
        ? Optional.of(new SerialRange(Math.max(start, other.start), Math.min(end, other.end)))
        : Optional.empty();
  }

  /** One more serial on each side, as far as serials go. */
  public SerialRange widened() {
    return new SerialRange(Math.max(1, start - 1), Math.min(MAX, end + 1));
  }

  @Override
  public int compareTo(SerialRange other) {
    int byStart = Long.compare(start, other.start);
    return byStart != 0 ? byStart : Long.compare(end, other.end);
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }
}
