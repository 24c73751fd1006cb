package org.kyotoprotocol.itl.testkit.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * A notice that was sent: {@code notice 77 type=3 to=GB unit=6 target=100 date=2012-12-31
 * BR-7000-7099}. Further keys are status, project, activity and period.
 */
final class NoticeVerb {
  private static final Set<String> KEYS =
      Set.of("type", "to", "status", "project", "unit", "target", "date", "activity", "period");

  private NoticeVerb() {}

  static void notice(Words words, World world) {
    long identifier = words.number("identifier of the notice");
    Map<String, String> values = new HashMap<>();
    List<SerialBlock> blocks = new ArrayList<>();
    while (!words.isEmpty()) {
      if (!words.peek().contains("=")) {
        blocks.add(BlockNotation.serials(words));
        continue;
      }
      String[] pair = words.next("key=value").split("=", 2);
      if (!KEYS.contains(pair[0])) {
        throw words.error("'" + pair[0] + "' is no part of a notice");
      }
      values.put(pair[0], pair[1]);
    }
    world.add(
        new Notice(
            identifier,
            listed(words, "type of notice", NoticeType.of(number(words, values, "type").orElse(0))),
            listed(
                words,
                "status of a notice",
                NoticeStatus.of(number(words, values, "status").orElse(1))),
            words.parsed("registry code", values.getOrDefault("to", ""), RegistryCode::new),
            "scenario",
            world.now(),
            Optional.ofNullable(values.get("project")),
            unitType(words, values),
            values.containsKey("target")
                ? OptionalLong.of(words.number("target", values.get("target")))
                : OptionalLong.empty(),
            Optional.ofNullable(values.get("date"))
                .map(date -> words.parsed("date", date, LocalDate::parse)),
            wide(number(words, values, "activity")),
            number(words, values, "period"),
            Optional.empty(),
            blocks));
  }

  private static Optional<UnitType> unitType(Words words, Map<String, String> values) {
    OptionalInt code = number(words, values, "unit");
    return code.isPresent()
        ? Optional.of(listed(words, "unit type", UnitType.of(code.getAsInt())))
        : Optional.empty();
  }

  private static <T> T listed(Words words, String what, Optional<T> found) {
    return found.orElseThrow(() -> words.error("there is no such " + what));
  }

  private static OptionalInt number(Words words, Map<String, String> values, String key) {
    return values.containsKey(key)
        ? OptionalInt.of(words.integer(key, values.get(key)))
        : OptionalInt.empty();
  }

  private static OptionalLong wide(OptionalInt number) {
    return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
  }
}
