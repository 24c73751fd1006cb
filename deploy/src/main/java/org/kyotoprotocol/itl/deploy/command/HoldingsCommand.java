package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.Movement;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holdings}: who holds what. */
@Command(
    name = "holdings",
    description = "Totals per registry, or who holds a serial and how it came there.")
public final class HoldingsCommand implements Callable<Integer> {
  private static final Pattern SERIAL = Pattern.compile("([A-Z]{2,4})-([1-9][0-9]{0,14})");

  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Option(names = "--registry", paramLabel = "CODE", description = "Only this registry.")
  String registry;

  @Option(
      names = "--serial",
      paramLabel = "CC-N",
      description = "Originating registry and serial number, such as CN-1042.")
  String serial;

  @Override
  public Integer call() {
    Optional<SerialBlock> asked = Optional.ofNullable(serial).map(this::parse);
    Optional<RegistryCode> holder = Optional.ofNullable(registry).map(this::code);
    PrintWriter out = spec.commandLine().getOut();
    try (LogAccess access = log.open()) {
      return access
          .unitOfWork()
          .inTransaction(
              store ->
                  asked.isPresent()
                      ? history(store, asked.get(), out)
                      : totals(store, holder, out));
    }
  }

  private static int totals(Store store, Optional<RegistryCode> holder, PrintWriter out) {
    if (holder.isPresent() && store.registries().find(holder.get()).isEmpty()) {
      out.println(
          "No registry "
              + holder.get()
              + " is in the table; `registry list` shows those that are.");
      return ExitCode.NEGATIVE;
    }
    TextTable table = new TextTable("REGISTRY", "ACCOUNT TYPE", "UNIT TYPE", "PERIOD", ">UNITS");
    for (HoldingTotal total : store.ledger().totals(holder)) {
      table.row(
          total.registry().value(),
          total.accountType().code() + " " + total.accountType(),
          total.unitType().toString(),
          Integer.toString(total.applicableCommitPeriod()),
          "%,d".formatted(total.quantity()));
    }
    if (table.isEmpty()) {
      out.println("Nothing is held" + holder.map(code -> " by " + code).orElse("") + ".");
    } else {
      table.print(out);
    }
    return ExitCode.OK;
  }

  private static int history(Store store, SerialBlock asked, PrintWriter out) {
    List<UnitBlock> blocks = store.ledger().overlapping(List.of(asked));
    if (blocks.isEmpty()) {
      out.println(asked.origin() + "-" + asked.range().start() + " was never issued.");
      return ExitCode.NEGATIVE;
    }
    UnitBlock block = blocks.get(0);
    out.printf(
        "%s-%d  %s of block %s, held in %s%s%s%n",
        asked.origin(),
        asked.range().start(),
        block.attributes().unitType(),
        block.serials(),
        account(block.holding()),
        block.reservedBy().map(id -> ", reserved for " + id).orElse(""),
        block.replaced() ? ", replaced" : "");
    TextTable table = new TextTable("  WHEN", "TRANSACTION", "FROM", "TO", "BLOCK");
    for (Movement movement : store.ledger().movementsOf(asked.origin(), asked.range().start())) {
      table.row(
          "  " + movement.at(),
          movement.transactionIdentifier(),
          movement.from().map(HoldingsCommand::account).orElse("issued"),
          account(movement.after().holding()),
          movement.after().serials().toString());
    }
    table.print(out);
    return ExitCode.OK;
  }

  private static String account(Holding holding) {
    return holding.registry()
        + "-"
        + holding.accountType().code()
        + (holding.accountIdentifier().isPresent()
            ? "-" + holding.accountIdentifier().getAsLong()
            : "");
  }

  private SerialBlock parse(String text) {
    Matcher matcher = SERIAL.matcher(text);
    if (!matcher.matches()) {
      throw new ParameterException(
          spec.commandLine(), "--serial wants a code and a number such as CN-1042, not " + text);
    }
    long number = Long.parseLong(matcher.group(2));
    return SerialBlock.of(matcher.group(1), number, number);
  }

  private RegistryCode code(String text) {
    if (!RegistryCode.isWellFormed(text)) {
      throw new ParameterException(
          spec.commandLine(), "--registry wants a code such as GB, not " + text);
    }
    return new RegistryCode(text);
  }
}
