package org.kyotoprotocol.itl.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/**
 * Reads unit blocks: {@code [REP] [AAU] [cp1] [key=value]... GB-1000-1099,GB-2000-2099}. Without a
 * unit type the units are as they are held; without a code the serials are those of the held units,
 * or else of the registry at hand.
 */
final class BlockNotation {
  private static final Map<String, UnitType> UNITS =
      Map.of(
          "AAU", UnitType.AAU,
          "RMU", UnitType.RMU,
          "ERU-AAU", UnitType.ERU_FROM_AAU,
          "ERU-RMU", UnitType.ERU_FROM_RMU,
          "CER", UnitType.CER,
          "tCER", UnitType.TCER,
          "lCER", UnitType.LCER);

  private static final Pattern PERIODS = Pattern.compile("cp(\\d+)(?:/(\\d+))?");
  private static final Pattern SERIALS = Pattern.compile("(?:([A-Z]{2,4})-)?(\\d+)-(\\d+)");

  private final Words words;
  private final String registry;
  private final Function<SerialBlock, Optional<UnitBlock>> held;
  private final Function<Long, Optional<String>> originOf;

  /**
   * @param registry origin of serials that name none and are not held
   */
  BlockNotation(Words words, String registry, World world) {
    this.words = words;
    this.registry = registry;
    this.held = world::heldAt;
    this.originOf = world::originOf;
  }

  /** Blocks that are proposed, separated by {@code +}. */
  List<BlockDraft> proposed() {
    List<BlockDraft> blocks = new ArrayList<>(group(BlockDraft::set));
    while (words.skip("+")) {
      blocks.addAll(group(BlockDraft::set));
    }
    return blocks;
  }

  /** Blocks that are held; more may be said of them. */
  List<BlockDraft> held() {
    return group(BlockDraft::setHeld);
  }

  private List<BlockDraft> group(BiConsumer<BlockDraft, Value> setter) {
    List<Consumer<BlockDraft>> said = new ArrayList<>();
    if (words.skip("REP")) {
      said.add(BlockDraft::beReplaced);
    }
    boolean asHeld = !UNITS.containsKey(words.peek());
    if (!asHeld) {
      UnitType unitType = words.oneOf("unit type", UNITS);
      said.add(block -> block.unitType = unitType.code());
    }
    if (PERIODS.matcher(words.peek()).matches()) {
      Matcher periods = matched("commitment period", PERIODS, words.next("period"));
      int original = words.integer("period", periods.group(1));
      int applicable =
          periods.group(2) == null ? original : words.integer("period", periods.group(2));
      said.add(block -> block.original = original);
      said.add(block -> block.applicable = applicable);
    }
    while (Value.isPair(words.peek())) {
      Value value = Value.of(words);
      said.add(block -> setter.accept(block, value));
    }
    List<BlockDraft> blocks = new ArrayList<>();
    for (String serials : words.next("serials").split(",", -1)) {
      BlockDraft block = block(serials, asHeld);
      said.forEach(property -> property.accept(block));
      blocks.add(block);
    }
    return blocks;
  }

  private BlockDraft block(String serials, boolean asHeld) {
    Matcher parts = matched("range of serials, such as GB-1000-1999", SERIALS, serials);
    BlockDraft block = new BlockDraft();
    block.start = words.number("serial", parts.group(2));
    block.end = words.number("serial", parts.group(3));
    block.origin =
        Optional.ofNullable(parts.group(1)).or(() -> originOf.apply(block.start)).orElse(registry);
    if (asHeld) {
      held.apply(SerialBlock.of(block.origin, block.start, block.start))
          .ifPresent(block::likeUnitsOf);
    }
    return block;
  }

  /** Serials alone, with their code. */
  static SerialBlock serials(Words words) {
    String text = words.next("serials");
    Matcher parts = SERIALS.matcher(text);
    if (!parts.matches() || parts.group(1) == null) {
      throw words.error("'" + text + "' is no range of serials with a code, such as GB-1000-1999");
    }
    return SerialBlock.of(
        parts.group(1),
        words.number("serial", parts.group(2)),
        words.number("serial", parts.group(3)));
  }

  private Matcher matched(String what, Pattern pattern, String word) {
    Matcher matcher = pattern.matcher(word);
    if (!matcher.matches()) {
      throw words.error("'" + word + "' is no " + what);
    }
    return matcher;
  }
}
