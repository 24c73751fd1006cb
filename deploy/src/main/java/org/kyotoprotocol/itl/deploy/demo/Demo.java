package org.kyotoprotocol.itl.deploy.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.deploy.sandbox.Sandbox;
import org.kyotoprotocol.itl.testkit.data.CdmRow;
import org.kyotoprotocol.itl.testkit.registry.RegistrySimulator;
import org.kyotoprotocol.itl.testkit.registry.Submission;
import org.kyotoprotocol.itl.testkit.registry.book.EruProject;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Units;

/** Moves units through a sandbox and tells what happens. */
public final class Demo {
  /** Registries of the demo. */
  public static final List<String> CODES = List.of("CDM", "GB", "JP", "NZ");

  private static final int PERIOD = 1;
  private static final long AAU_PER_PARTY = 3_000_000;

  private final Stage stage;
  private final DemoReport report;

  public Demo(Sandbox sandbox, PrintWriter out) {
    this.stage = new Stage(sandbox, out);
    this.report = new DemoReport(sandbox, out);
  }

  /**
   * Runs the whole of it.
   *
   * @return true if every transaction ended as it should and all records agree
   */
  public boolean run() throws InterruptedException {
    DemoData data = DemoData.read();
    stage.step(
        "Issuances of the CDM registry with their genuine serials: the first 500 of the public record"
            + " and those that were cancelled from",
        issue(data.issuances()));
    stage.step("Forwarding of a part to GB and JP", forward(data));
    stage.step("Issuance of AAU by GB, JP and NZ within their assigned amounts", assignAmounts());
    stage.step("External transfers between GB, JP and NZ", transfer());
    stage.step("Conversion of AAU into ERU by GB, for a project on track 2", convert("GB"));
    refusals();
    stage.step(
        "Cancellations of the CDM registry, from the public record", cancel(data.cancellations()));
    stage.step("Retirements in GB, JP and NZ", retire());
    Submission tcer =
        registry("GB").propose(Order.retire(Units.lowest(UnitType.TCER, PERIOD, 1_000)));
    stage.step("Retirement of tCER in GB: they are to be replaced one day", List.of(tcer));
    new LaterYears(stage).play(tcer.serials(), data.lcer());
    stage.awaitIdle();
    return report.print(data) && stage.isAsExpected();
  }

  private void refusals() {
    stage.refuse(
        "A transfer to an account that JP does not have",
        registry("GB")
            .propose(Order.transfer(aau(1_000), "JP", AccountType.PARTY_HOLDING, 99_999_999)),
        5902);
    stage.refuse("An issuance beyond the assigned amount of NZ", issueTooMuch(), 5008);
    stage.refuse("A transfer by NZ of units that GB holds", lie(), 4003);
    stage.refuse("A conversion by JP of AAU that GB issued", convert("JP").get(0), 5053);
  }

  private List<Submission> issue(List<CdmRow> rows) {
    return rows.stream()
        .map(row -> registry("CDM").propose(Order.issue(row.serials(), DemoData.attributes(row))))
        .toList();
  }

  /** The lower half of every fourth issuance, in turn to GB and JP; tCER to GB, lCER to JP. */
  private List<Submission> forward(DemoData data) {
    List<CdmRow> rows = data.forwardable();
    List<Submission> submissions = new ArrayList<>();
    submissions.add(
        registry("CDM").propose(Order.transfer(Units.exactly(data.tcer().serials()), "GB")));
    submissions.add(
        registry("CDM").propose(Order.transfer(Units.exactly(data.lcer().serials()), "JP")));
    for (int row = 0; row < rows.size(); row += 4) {
      SerialBlock issued = rows.get(row).serials();
      long start = issued.range().start();
      SerialBlock lower =
          new SerialBlock(
              issued.origin(), new SerialRange(start, start + (issued.quantity() - 1) / 2));
      submissions.add(
          registry("CDM")
              .propose(Order.transfer(Units.exactly(lower), row % 8 == 0 ? "GB" : "JP")));
    }
    return submissions;
  }

  private List<Submission> assignAmounts() {
    return List.of("GB", "JP", "NZ").stream()
        .map(code -> registry(code).propose(issueAau(code, 1, AAU_PER_PARTY)))
        .toList();
  }

  private List<Submission> transfer() {
    List<Submission> submissions = new ArrayList<>();
    for (int round = 1; round <= 20; round++) {
      submissions.add(registry("GB").propose(Order.transfer(aau(1_000L * round), "JP")));
      submissions.add(registry("JP").propose(Order.transfer(aau(700L * round), "NZ")));
      submissions.add(registry("NZ").propose(Order.transfer(aau(300L * round), "GB")));
    }
    return submissions;
  }

  private List<Submission> convert(String party) {
    return List.of(registry(party).propose(Order.convert(aau(40_000), new EruProject(1_001, 2))));
  }

  private Submission issueTooMuch() {
    return registry("NZ").propose(issueAau("NZ", AAU_PER_PARTY + 1, 400_000_000));
  }

  /** NZ names units as its own that GB holds. */
  private Submission lie() {
    RegistrySimulator liar = registry("NZ");
    liar.mischief().claim(SerialBlock.of("GB", AAU_PER_PARTY - 499, AAU_PER_PARTY));
    try {
      Submission submission = liar.propose(Order.transfer(aau(500), "JP"));
      stage.await(submission);
      return submission;
    } finally {
      liar.mischief().stop();
    }
  }

  private List<Submission> cancel(List<CdmRow> rows) {
    return rows.stream()
        .map(
            row ->
                registry("CDM")
                    .propose(
                        Order.cancel(
                            Units.exactly(row.serials()), AccountType.VOLUNTARY_CANCELLATION)))
        .toList();
  }

  private List<Submission> retire() {
    return List.of(
        registry("GB").propose(Order.retire(Units.lowest(UnitType.CER, PERIOD, 250_000))),
        registry("JP").propose(Order.retire(Units.lowest(UnitType.CER, PERIOD, 100_000))),
        registry("GB").propose(Order.retire(aau(50_000))),
        registry("NZ").propose(Order.retire(aau(20_000))));
  }

  private RegistrySimulator registry(String code) {
    return stage.registry(code);
  }

  private static Units aau(long quantity) {
    return Units.lowest(UnitType.AAU, PERIOD, quantity);
  }

  private static Order issueAau(String party, long start, long quantity) {
    return Order.issue(
        SerialBlock.of(party, start, start + quantity - 1),
        new UnitAttributes(
            UnitType.AAU,
            0,
            PERIOD,
            PERIOD,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()));
  }
}
