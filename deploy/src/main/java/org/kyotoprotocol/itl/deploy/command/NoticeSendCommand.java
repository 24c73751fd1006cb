package org.kyotoprotocol.itl.deploy.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeDraft;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code notice send}: a new notice to one registry. */
@Command(
    name = "send",
    description = {
      "Send a new notice to one registry (acceptITLNotice). Which options it needs depends on its",
      "type; the operator's guide has a table. Prints the identifier that the log gave it."
    })
final class NoticeSendCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Option(names = "--to", paramLabel = "CODE", required = true, description = "Registry.")
  String to;

  @Option(
      names = "--type",
      paramLabel = "N",
      required = true,
      description = "Type of the notice, 1 to 9 or 11 to 13.")
  int type;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "English text, at most 2,000 characters (standard: made from the rest).")
  String text;

  @Option(names = "--project", paramLabel = "CCn", description = "Project, such as BR143.")
  String project;

  @Option(
      names = "--unit-type",
      paramLabel = "TYPE",
      description = "Unit type: its code 1 to 7, or its name such as lCER.")
  String unitType;

  @Option(names = "--target", paramLabel = "N", description = "Units to act on.")
  Long target;

  @Option(
      names = "--target-date",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Expiry date (type 3) or the new one (type 9).")
  LocalDate targetDate;

  @Option(names = "--activity", paramLabel = "N", description = "LULUCF activity, 1 to 7.")
  Long activity;

  @Option(names = "--period", paramLabel = "N", description = "Commitment period, 1 to 3.")
  Integer period;

  @Option(
      names = "--due",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Last day to act.")
  LocalDate due;

  @Option(
      names = "--blocks",
      paramLabel = "CC-N-N",
      split = ",",
      converter = BlockConverter.class,
      description = "Units it is about, such as BR-7000-7099,BR-7200-7299; may be repeated.")
  List<SerialBlock> blocks = List.of();

  @Override
  public Integer call() {
    NoticeType noticeType = type();
    Optional<UnitType> units = Optional.ofNullable(unitType).map(this::unitType);
    NoticeDraft draft =
        new NoticeDraft(
            noticeType,
            addressee(),
            Optional.ofNullable(text).orElseGet(() -> text(noticeType, units)),
            Optional.ofNullable(project),
            units,
            number(target),
            Optional.ofNullable(targetDate),
            number(activity),
            period == null ? OptionalInt.empty() : OptionalInt.of(period),
            Optional.ofNullable(due),
            blocks);
    return NoticeOffice.run(
        log,
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        notices -> notices.send(draft));
  }

  /** All that the fields say, in a sentence. */
  private String text(NoticeType noticeType, Optional<UnitType> units) {
    StringBuilder words = new StringBuilder(noticeType.toString());
    Optional.ofNullable(project).ifPresent(number -> words.append(", project ").append(number));
    Optional.ofNullable(activity).ifPresent(number -> words.append(", activity ").append(number));
    Optional.ofNullable(period)
        .ifPresent(number -> words.append(", commitment period ").append(number));
    words.append(": ");
    words.append(target == null ? "units" : target + " units");
    units.ifPresent(unit -> words.append(" (").append(unit).append(')'));
    Optional.ofNullable(targetDate).ifPresent(day -> words.append(", expiry date ").append(day));
    Optional.ofNullable(due).ifPresent(day -> words.append(". Action is due by ").append(day));
    return words.append('.').toString();
  }

  private NoticeType type() {
    return NoticeType.of(type)
        .filter(known -> known != NoticeType.NOTIFICATION_UPDATE)
        .orElseThrow(() -> wrong("--type must be one of " + types() + ", not " + type));
  }

  private static String types() {
    return Arrays.stream(NoticeType.values())
        .filter(each -> each != NoticeType.NOTIFICATION_UPDATE)
        .map(each -> each.code() + " (" + each + ")")
        .collect(Collectors.joining(", "));
  }

  private RegistryCode addressee() {
    if (!RegistryCode.isWellFormed(to)) {
      throw wrong("--to wants a registry code such as GB, not " + to);
    }
    return new RegistryCode(to);
  }

  private UnitType unitType(String words) {
    return Arrays.stream(UnitType.values())
        .filter(
            each ->
                each.toString().equalsIgnoreCase(words)
                    || Integer.toString(each.code()).equals(words))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "--unit-type must be a code from 1 to 7 or one of "
                        + Arrays.stream(UnitType.values())
                            .map(UnitType::toString)
                            .collect(Collectors.joining(", "))
                        + ", not "
                        + words));
  }

  private static OptionalLong number(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
