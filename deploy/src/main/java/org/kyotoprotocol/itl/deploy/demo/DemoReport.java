package org.kyotoprotocol.itl.deploy.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.deploy.command.TextTable;
import org.kyotoprotocol.itl.deploy.sandbox.Sandbox;
import org.kyotoprotocol.itl.testkit.registry.RegistrySimulator;

/** The end of the demo: holdings, and whether the records agree. */
final class DemoReport {
  private final Sandbox sandbox;
  private final PrintWriter out;

  DemoReport(Sandbox sandbox, PrintWriter out) {
    this.sandbox = sandbox;
    this.out = out;
  }

  boolean print(DemoData data) {
    List<HoldingTotal> totals =
        sandbox.unitOfWork().inTransaction(store -> store.ledger().totals(Optional.empty()));
    out.printf("%nHoldings%n");
    table(totals).print(out);
    out.printf("%nVerification%n");
    boolean equal = true;
    Comparison comparison = new Comparison(sandbox.unitOfWork());
    for (String code : Demo.CODES) {
      RegistrySimulator registry = sandbox.registry(code);
      List<String> differences = comparison.differences(registry.holdings());
      differences.forEach(words -> out.println("  DIFFERENCE: " + words));
      equal &= differences.isEmpty();
      out.printf(
          "  %-3s  %s: %,d units in %,d ranges%n",
          code,
          differences.isEmpty() ? "the log's record equals the registry's own" : "DIFFERS",
          registry.holdings().quantity(),
          registry.holdings().ranges().size());
    }
    long held =
        totals.stream()
            .filter(total -> total.unitType().isFromCdm())
            .mapToLong(HoldingTotal::quantity)
            .sum();
    boolean conserved = held == data.quantityIssued();
    out.printf(
        "  CER, tCER and lCER in the log: %,d; in the data: %,d: %s%n",
        held, data.quantityIssued(), conserved ? "equal" : "DIFFERENT");
    out.flush();
    return equal && conserved;
  }

  private static TextTable table(List<HoldingTotal> totals) {
    TextTable table =
        new TextTable(
            "REGISTRY", "UNIT TYPE", ">HELD", ">CANCELLED", ">RETIRED", ">REPLACING", ">ALL");
    for (String code : Demo.CODES) {
      for (UnitType type : UnitType.values()) {
        List<HoldingTotal> of = new ArrayList<>();
        totals.stream()
            .filter(total -> total.registry().value().equals(code) && total.unitType() == type)
            .forEach(of::add);
        if (!of.isEmpty()) {
          table.row(
              code,
              type.toString(),
              sum(of, account -> !account.isCancellation() && !account.isUsed()),
              sum(of, AccountType::isCancellation),
              sum(of, account -> account.kind() == AccountType.Kind.RETIREMENT),
              sum(of, account -> account.kind() == AccountType.Kind.REPLACEMENT),
              sum(of, account -> true));
        }
      }
    }
    return table;
  }

  private static String sum(List<HoldingTotal> totals, Predicate<AccountType> accounts) {
    return "%,d"
        .formatted(
            totals.stream()
                .filter(total -> accounts.test(total.accountType()))
                .mapToLong(HoldingTotal::quantity)
                .sum());
  }
}
