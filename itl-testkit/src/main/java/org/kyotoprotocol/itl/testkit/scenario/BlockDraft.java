package org.kyotoprotocol.itl.testkit.scenario;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/** A unit block while a scenario describes it: as proposed, or as held. */
final class BlockDraft {
  /** What a scenario may say of a block. */
  private static final Map<String, BiConsumer<BlockDraft, Value>> KEYS =
      Map.ofEntries(
          entry("start", (block, value) -> block.start = value.number()),
          entry("end", (block, value) -> block.end = value.number()),
          entry("origin", (block, value) -> block.origin = value.text()),
          entry("unitType", (block, value) -> block.unitType = value.integer()),
          entry("suppUnitType", (block, value) -> block.suppUnitType = value.optionalInteger()),
          entry("original", (block, value) -> block.original = value.integer()),
          entry("applicable", (block, value) -> block.applicable = value.integer()),
          entry("activity", (block, value) -> block.activity = value.optionalInteger()),
          entry("project", (block, value) -> block.project = value.optionalInteger()),
          entry("track", (block, value) -> block.track = value.optionalInteger()),
          entry("expires", (block, value) -> block.expires = value.optionalDate()),
          entry("role", (block, value) -> block.role = value.optionalText()));

  /** What a scenario may say of a block that is held, besides. */
  private static final Map<String, BiConsumer<BlockDraft, Value>> KEYS_OF_HELD =
      Map.of(
          "reserved", (block, value) -> block.reservedBy = value.optionalText(),
          "replaced", (block, value) -> block.replaced = value.text().equals("yes"),
          "first-transferred",
              (block, value) ->
                  block.firstTransferred =
                      Optional.of(value.date().atStartOfDay(ZoneOffset.UTC).toInstant()));

  long start;
  long end;
  String origin = "";
  int unitType = UnitType.AAU.code();
  int original = 1;
  int applicable = 1;
  private OptionalInt suppUnitType = OptionalInt.empty();
  private OptionalInt activity = OptionalInt.empty();
  private OptionalInt project = OptionalInt.empty();
  private OptionalInt track = OptionalInt.empty();
  private Optional<LocalDate> expires = Optional.empty();
  private Optional<String> role = Optional.empty();
  private Optional<String> reservedBy = Optional.empty();
  private boolean replaced;
  private Optional<Instant> firstTransferred = Optional.empty();

  static boolean knows(String key) {
    return KEYS.containsKey(key);
  }

  void set(Value value) {
    value.words().meaning("property of a block", value.key(), KEYS).accept(this, value);
  }

  void setHeld(Value value) {
    if (KEYS.containsKey(value.key())) {
      set(value);
    } else {
      value
          .words()
          .meaning("property of a held block", value.key(), KEYS_OF_HELD)
          .accept(this, value);
    }
  }

  void beReplaced() {
    role = Optional.of(ProposalUnitBlock.REPLACED);
  }

  boolean isWithoutRole() {
    return role.isEmpty();
  }

  /** Takes over what the units are; serials stay. */
  void likeUnitsOf(UnitBlock held) {
    UnitAttributes attributes = held.attributes();
    unitType = attributes.unitType().code();
    suppUnitType =
        attributes.suppUnitType() == 0
            ? OptionalInt.empty()
            : OptionalInt.of(attributes.suppUnitType());
    original = attributes.originalCommitPeriod();
    applicable = attributes.applicableCommitPeriod();
    activity = attributes.lulucfActivity();
    project = attributes.projectIdentifier();
    track = attributes.track();
    expires = attributes.expiryDate();
  }

  ProposalUnitBlock proposed() {
    return new ProposalUnitBlock(
        start,
        end,
        origin,
        unitType,
        suppUnitType,
        original,
        applicable,
        activity,
        project,
        track,
        role,
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        expires);
  }

  UnitBlock held(Words words, Holding holding) {
    UnitAttributes attributes =
        new UnitAttributes(
            words.found("unit type", String.valueOf(unitType), UnitType.of(unitType)),
            suppUnitType.orElse(0),
            original,
            applicable,
            activity,
            project,
            track,
            expires);
    return new UnitBlock(
        SerialBlock.of(origin, start, end),
        attributes,
        holding,
        reservedBy,
        replaced,
        false,
        firstTransferred);
  }
}
