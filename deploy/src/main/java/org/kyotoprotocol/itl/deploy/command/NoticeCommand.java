package org.kyotoprotocol.itl.deploy.command;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.notice.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code notice}: what registries are obliged to, and how far they are. */
@Command(
    name = "notice",
    description = "Send notices to registries, change them, and see how they are fulfilled.",
    subcommands = {
      NoticeSendCommand.class,
      NoticeUpdateCommand.class,
      NoticeWithdrawCommand.class,
      NoticeCommand.Latest.class,
      NoticeShowCommand.class
    })
public final class NoticeCommand {
  /** {@code notice list}. */
  @Command(name = "list", description = "The latest notices, newest first.")
  static final class Latest implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin LogOptions log;
    @Mixin MostOption most;

    @Override
    public Integer call() {
      int limit = most.value();
      TextTable table =
          new TextTable(
              "NOTICE", "TYPE", "TO", "STATUS", ">TARGET", ">COMPLETED", ">OPEN", "DUE", "SINCE");
      try (LogAccess access = log.open()) {
        access
            .unitOfWork()
            .inTransaction(
                store -> {
                  store.notices().latest(limit).forEach(notice -> row(table, store, notice));
                  return table;
                });
      }
      if (table.isEmpty()) {
        spec.commandLine().getOut().println("No notice has been sent.");
      } else {
        table.print(spec.commandLine().getOut());
      }
      return ExitCode.OK;
    }

    private static void row(TextTable table, Store store, Notice notice) {
      Counter counter = fulfilment(store, notice);
      table.row(
          Long.toString(notice.identifier()),
          notice.type().code() + " " + notice.type(),
          notice.addressee().value(),
          notice.status().code() + " " + notice.status(),
          target(notice),
          "%,d".formatted(counter.settled()),
          "%,d".formatted(counter.open()),
          notice.actionDueDate().map(Object::toString).orElse("-"),
          notice.date().toString());
    }
  }

  /** Units of completed, and of open, transactions that carry the notice. */
  static Counter fulfilment(Store store, Notice notice) {
    return store.ledger().counter(CounterKey.ofNotice(notice.addressee(), notice.identifier()));
  }

  static String target(Notice notice) {
    OptionalLong target = notice.targetValue();
    return target.isPresent() ? "%,d".formatted(target.getAsLong()) : "-";
  }

  /** What is sent, told to the administrator. */
  static List<String> sent(Notice notice) {
    return List.of(
        "Notice %d, type %d (%s), to %s: status %d %s"
            .formatted(
                notice.identifier(),
                notice.type().code(),
                notice.type(),
                notice.addressee(),
                notice.status().code(),
                notice.status()),
        "It is queued; a running node delivers it within seconds, otherwise the next that starts.");
  }
}
