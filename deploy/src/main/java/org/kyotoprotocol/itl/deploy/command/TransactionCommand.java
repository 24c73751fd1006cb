package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.core.transaction.TransactionEvent;
import org.kyotoprotocol.itl.core.transaction.TransactionType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code transaction}: what the log knows of a transaction. */
@Command(
    name = "transaction",
    description = "Look at transactions.",
    subcommands = {
      TransactionCommand.Show.class,
      TransactionCommand.Latest.class,
      TransactionRecheckCommand.class
    })
public final class TransactionCommand {
  /** {@code transaction show ID}. */
  @Command(
      name = "show",
      description = "Every event of a transaction with time, sender, status, codes and blocks.")
  static final class Show implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin LogOptions log;

    @Parameters(paramLabel = "ID", description = "Transaction identifier, such as GB100023.")
    String identifier;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (LogAccess access = log.open()) {
        return access
            .unitOfWork()
            .inTransaction(
                store ->
                    store
                        .transactions()
                        .find(identifier)
                        .map(
                            transaction -> {
                              print(out, transaction, store.transactions().events(identifier));
                              return ExitCode.OK;
                            })
                        .orElseGet(
                            () -> {
                              out.println("No transaction " + identifier + " is recorded.");
                              return ExitCode.NEGATIVE;
                            }));
      }
    }

    private static void print(
        PrintWriter out, Transaction transaction, List<TransactionEvent> events) {
      Proposal proposal = transaction.proposal();
      out.printf(
          "%s  %s (%d)  %s -> %s%n",
          transaction.identifier(),
          proposal.transactionType().map(TransactionType::toString).orElse("unknown type"),
          proposal.transactionTypeCode(),
          account(proposal.transferring()),
          account(proposal.acquiring()));
      out.printf(
          "%s (%d) since %s, recorded %s%n",
          transaction.status(),
          transaction.status().code(),
          transaction.statusAt(),
          transaction.recordedAt());
      transaction.confirmedAt().ifPresent(at -> out.println("Confirmed by the acquirer " + at));
      out.printf("%nUnit blocks%n");
      proposal.blocks().forEach(block -> out.println("  " + block(block)));
      out.printf("%nEvents%n");
      events.forEach(event -> print(out, event));
      out.flush();
    }

    private static void print(PrintWriter out, TransactionEvent event) {
      out.printf(
          "  %s  %-4s %s%s%n",
          event.at(),
          event.sender(),
          event
              .status()
              .map(status -> status.code() + " " + status)
              .orElseGet(() -> event.state().name().toLowerCase(Locale.ROOT)),
          event.note().isEmpty() ? "" : " (" + event.note() + ")");
      for (EvaluationResult result : event.results()) {
        CodeWords.of(result.responseCode()).print(out, "      ", result.blocks());
      }
    }

    private static String account(AccountReference account) {
      return account.registryCode()
          + (account.accountTypeCode().isPresent()
              ? "-" + account.accountTypeCode().getAsInt()
              : "")
          + (account.identifier().isPresent() ? "-" + account.identifier().getAsLong() : "");
    }

    private static String block(ProposalUnitBlock block) {
      StringBuilder line = new StringBuilder(BlockIdentifier.of(block).toString());
      line.append("  ")
          .append(block.unitType().map(Object::toString).orElse("type " + block.unitTypeCode()))
          .append("  period ")
          .append(block.originalCommitPeriod())
          .append('/')
          .append(block.applicableCommitPeriod());
      block.lulucfActivity().ifPresent(activity -> line.append("  activity ").append(activity));
      block.projectIdentifier().ifPresent(project -> line.append("  project ").append(project));
      block.track().ifPresent(track -> line.append("  track ").append(track));
      block.expiryDate().ifPresent(date -> line.append("  expires ").append(date));
      Optional.of(block)
          .filter(each -> !each.isWithoutRole())
          .ifPresent(each -> line.append("  to be replaced"));
      return line.toString();
    }
  }

  /** {@code transaction list}. */
  @Command(name = "list", description = "The latest transactions, newest first.")
  static final class Latest implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin LogOptions log;

    @Mixin MostOption most;

    @Override
    public Integer call() {
      int limit = most.value();
      TextTable table =
          new TextTable("TRANSACTION", "TYPE", "FROM", "TO", ">UNITS", "STATUS", "SINCE");
      try (LogAccess access = log.open()) {
        access
            .unitOfWork()
            .inTransaction(
                store -> {
                  for (String identifier : store.transactions().latest(limit)) {
                    store.transactions().find(identifier).ifPresent(each -> row(table, each));
                  }
                  return table;
                });
      }
      table.print(spec.commandLine().getOut());
      return ExitCode.OK;
    }

    private static void row(TextTable table, Transaction transaction) {
      table.row(
          transaction.identifier(),
          transaction.proposal().transactionType().map(Object::toString).orElse("?"),
          transaction.initiatingRegistry(),
          transaction.acquiringRegistry(),
          units(transaction.proposal()),
          transaction.status().code() + " " + transaction.status(),
          transaction.statusAt().toString());
    }

    /** A proposal that failed the integrity stage may have serials that cannot be counted. */
    private static String units(Proposal proposal) {
      return proposal.blocks().stream().allMatch(ProposalUnitBlock::hasValidSerials)
          ? Long.toString(proposal.quantity())
          : "?";
    }
  }
}
