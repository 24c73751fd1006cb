package org.kyotoprotocol.itl.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A ledger of a few units, kept as blocks, and readable unit by unit. */
final class LedgerModel {
  private final TreeMap<SerialBlock, UnitBlock> blocks = new TreeMap<>();

  LedgerModel(List<UnitBlock> initial) {
    initial.forEach(block -> blocks.put(block.serials(), block));
  }

  List<UnitBlock> blocks() {
    return List.copyOf(blocks.values());
  }

  List<UnitBlock> overlapping(Collection<SerialBlock> serials) {
    return blocks.values().stream()
        .filter(block -> serials.stream().anyMatch(block.serials()::overlaps))
        .toList();
  }

  /** Applies the delta as a store does: by first serial. */
  void apply(LedgerDelta delta) {
    delta.removed().forEach(block -> assertThat(take(block)).isEqualTo(block));
    delta.updated().forEach(block -> assertThat(take(block)).isNotNull());
    delta.updated().forEach(block -> blocks.put(block.serials(), block));
    delta
        .inserted()
        .forEach(
            block -> {
              assertThat(find(block)).isNull();
              blocks.put(block.serials(), block);
            });
  }

  /** Every unit by its number, as a block of one. */
  Map<SerialBlock, UnitBlock> units() {
    return units(blocks.values());
  }

  static Map<SerialBlock, UnitBlock> units(Collection<UnitBlock> blocks) {
    Map<SerialBlock, UnitBlock> units = new TreeMap<>();
    for (UnitBlock block : blocks) {
      singles(block.serials())
          .forEach(
              unit ->
                  assertThat(units.put(unit, block.withRange(unit.range())))
                      .as("unit %s exists once", unit)
                      .isNull());
    }
    return units;
  }

  static List<SerialBlock> singles(SerialBlock block) {
    return LongStream.rangeClosed(block.range().start(), block.range().end())
        .mapToObj(serial -> new SerialBlock(block.origin(), new SerialRange(serial, serial)))
        .toList();
  }

  static UnitBlock aau(SerialBlock serials, String holder) {
    return new UnitBlock(
        serials,
        new UnitAttributes(
            UnitType.AAU,
            0,
            1,
            1,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()),
        holding(holder),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  static Holding holding(String registry) {
    return new Holding(
        new RegistryCode(registry), AccountType.PARTY_HOLDING, OptionalLong.of(1001));
  }

  static List<UnitBlock> inOrder(Collection<UnitBlock> blocks) {
    List<UnitBlock> sorted = new ArrayList<>(blocks);
    sorted.sort(Comparator.comparing(UnitBlock::serials));
    return sorted;
  }

  private UnitBlock take(UnitBlock block) {
    UnitBlock found = find(block);
    if (found != null) {
      blocks.remove(found.serials());
    }
    return found;
  }

  private UnitBlock find(UnitBlock block) {
    return blocks.values().stream()
        .filter(stored -> stored.origin().equals(block.origin()))
        .filter(stored -> stored.range().start() == block.range().start())
        .findFirst()
        .orElse(null);
  }
}
