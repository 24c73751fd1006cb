package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code notice show}: a notice, how far it is fulfilled, and every message about it. */
@Command(
    name = "show",
    description = "A notice: its fields, how far it is fulfilled, and every message about it.")
final class NoticeShowCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "N", description = "Identifier of the notice.")
  long identifier;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (LogAccess access = log.open()) {
      return access
          .unitOfWork()
          .inTransaction(
              store -> {
                Optional<Notice> notice = store.notices().find(identifier);
                notice.ifPresentOrElse(
                    found -> print(store, found, out),
                    () -> out.println("There is no notice " + identifier + "."));
                out.flush();
                return notice.isPresent() ? ExitCode.OK : ExitCode.NEGATIVE;
              });
    }
  }

  private static void print(Store store, Notice notice, PrintWriter out) {
    out.printf(
        "Notice %d  %s (%d)  to %s%n",
        notice.identifier(), notice.type(), notice.type().code(), notice.addressee());
    out.printf("%s (%d) since %s%n", notice.status(), notice.status().code(), notice.date());
    notice.projectNumber().ifPresent(number -> out.println("  project            " + number));
    notice.unitType().ifPresent(type -> out.println("  unit type          " + type));
    notice.lulucfActivity().ifPresent(activity -> out.println("  LULUCF activity    " + activity));
    notice.commitmentPeriod().ifPresent(period -> out.println("  commitment period  " + period));
    notice.targetDate().ifPresent(day -> out.println("  target date        " + day));
    notice.actionDueDate().ifPresent(day -> out.println("  action due         " + day));
    out.printf("%nFulfilment%n");
    Counter counter = NoticeCommand.fulfilment(store, notice);
    out.printf("  target     %s%n", NoticeCommand.target(notice));
    out.printf("  completed  %,d%n", counter.settled());
    out.printf("  open       %,d%n", counter.open());
    notice
        .targetValue()
        .ifPresent(
            target ->
                out.printf(
                    "  remainder  %,d%n",
                    Math.max(0, target - counter.settled() - counter.open())));
    if (!notice.blocks().isEmpty()) {
      out.printf("%nUnit blocks%n");
      for (SerialBlock block : notice.blocks()) {
        out.printf("  %s  %,d units%n", block, block.quantity());
      }
    }
    out.printf("%nMessages%n");
    for (Notice message : store.notices().history(notice.identifier())) {
      out.printf(
          "  %s  %d %s  target %s%n      %s%n",
          message.date(),
          message.status().code(),
          message.status(),
          NoticeCommand.target(message),
          TerminalText.safe(message.content()));
    }
  }
}
