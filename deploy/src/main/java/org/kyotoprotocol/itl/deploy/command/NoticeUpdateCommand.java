package org.kyotoprotocol.itl.deploy.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.NoticeUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code notice update}: a change of an earlier notice. */
@Command(
    name = "update",
    description = {
      "Change an earlier notice and tell its registry (type 10). What is not given stays as it is."
    })
final class NoticeUpdateCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "N", description = "Identifier of the notice.")
  long identifier;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      required = true,
      description = "What is changed and why, in English, at most 2,000 characters.")
  String text;

  @Option(names = "--target", paramLabel = "N", description = "New number of units to act on.")
  Long target;

  @Option(
      names = "--target-date",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "New expiry date (types 3 and 9).")
  LocalDate targetDate;

  @Option(
      names = "--due",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "New last day to act.")
  LocalDate due;

  @Option(
      names = "--blocks",
      paramLabel = "CC-N-N",
      split = ",",
      converter = BlockConverter.class,
      description = "Units it is about as well, beyond those it named before.")
  List<SerialBlock> blocks = List.of();

  @Override
  public Integer call() {
    if (target == null && targetDate == null && due == null && blocks.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Give what is changed: --target, --target-date, --due or --blocks");
    }
    NoticeUpdate update =
        new NoticeUpdate(
            text,
            target == null ? OptionalLong.empty() : OptionalLong.of(target),
            Optional.ofNullable(targetDate),
            Optional.ofNullable(due),
            blocks);
    return NoticeOffice.run(
        log,
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        notices -> notices.update(identifier, update));
  }
}
