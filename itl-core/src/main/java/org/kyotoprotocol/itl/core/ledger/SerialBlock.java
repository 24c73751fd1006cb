package org.kyotoprotocol.itl.core.ledger;

import java.util.Comparator;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A serial range with its originating registry: what identifies units for ever. */
public record SerialBlock(RegistryCode origin, SerialRange range)
    implements Comparable<SerialBlock> {
  private static final Comparator<SerialBlock> KEY_ORDER =
      Comparator.comparing(SerialBlock::origin).thenComparing(SerialBlock::range);

  public static SerialBlock of(String origin, long start, long end) {
    return new SerialBlock(new RegistryCode(origin), new SerialRange(start, end));
  }

  public long quantity() {
    return range.quantity();
  }

  public boolean overlaps(SerialBlock other) {
    return origin.equals(other.origin) && range.overlaps(other.range);
  }

  /** The serials that both have. */
  public Optional<SerialBlock> common(SerialBlock other) {
    return origin.equals(other.origin)
        ? range.intersection(other.range).map(both -> new SerialBlock(origin, both))
        : Optional.empty();
  }

  @Override
  public int compareTo(SerialBlock other) {
    return KEY_ORDER.compare(this, other);
  }

  /** Printed form, {@code CC-start-end}. */
  @Override
  public String toString() {
    return origin + "-" + range;
  }
}
