package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.notice.InvalidNoticeException;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.Notices;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.time.BusinessClock;
import org.kyotoprotocol.itl.ws.endpoint.DesWireFormat;

/** Sends and changes notices from the command line, through the outbox of the log. */
final class NoticeOffice {
  /** Options by the name of their field on the wire. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "to", "--to",
          "notificationType", "--type",
          "messageContent", "--text",
          "projectNumber", "--project",
          "unitType", "--unit-type",
          "targetValue", "--target",
          "targetDate", "--target-date",
          "LULUCFActivity", "--activity",
          "commitPeriod", "--period",
          "actionDueDate", "--due");

  /** The node of the log looks for what is due by itself. */
  private static final Wakeups NOBODY_TO_WAKE =
      new Wakeups() {
        @Override
        public void proposalReceived() {}

        @Override
        public void messageQueued(RegistryCode peer) {}
      };

  private NoticeOffice() {}

  /**
   * Does it and says what came of it; what is wrong with a notice goes to the error output, each
   * field on a line.
   *
   * @return the exit code
   */
  static int run(
      LogOptions log, PrintWriter out, PrintWriter err, Function<Notices, Notice> action) {
    BusinessClock business = log.clock();
    // Peers know milliseconds (DES wire contract E8).
    BusinessClock clock = () -> business.now().truncatedTo(ChronoUnit.MILLIS);
    try (LogAccess access = log.open()) {
      Notice notice =
          new WorkRunner(access.unitOfWork(), clock, new DesWireFormat(), NOBODY_TO_WAKE)
              .run(work -> action.apply(new Notices(work)));
      NoticeCommand.sent(notice).forEach(out::println);
      return ExitCode.OK;
    } catch (InvalidNoticeException e) {
      e.problems().forEach(problem -> err.println(option(problem.field()) + " " + problem.words()));
      err.println("Nothing was sent.");
      return ExitCode.USAGE;
    }
  }

  private static String option(String field) {
    return switch (field) {
      case "unitBlockIdentifiers" -> "--blocks (unitBlockIdentifiers)";
      case "notificationIdentifier" -> "notice";
      default -> OPTIONS.containsKey(field) ? OPTIONS.get(field) + " (" + field + ")" : field;
    };
  }
}
