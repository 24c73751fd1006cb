package org.kyotoprotocol.itl.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.deploy.Itl;
import org.kyotoprotocol.itl.deploy.demo.Comparison;
import org.kyotoprotocol.itl.testkit.data.CdmData;
import org.kyotoprotocol.itl.testkit.registry.RegistrySimulator;
import org.kyotoprotocol.itl.testkit.registry.Submission;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.testkit.registry.book.Units;
import picocli.CommandLine;

/** A sandbox with real units in it, and the commands that look at it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxTest {
  @TempDir static Path parent;
  private static SandboxPlan plan;
  private static Sandbox sandbox;

  /** Answer of a command. */
  private record Answer(int exit, String out, String err) {}

  @BeforeAll
  static void start() {
    plan =
        new SandboxPlan(
            parent.resolve("sandbox"),
            0,
            new TreeSet<>(List.of("GB", "JP")),
            Map.of(),
            Optional.of(Instant.parse("2011-03-01T00:00:00Z")));
    sandbox = Sandbox.open(plan, step -> {});
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  @org.junit.jupiter.api.Order(1)
  void unitsAreIssuedTransferredRetiredAndCancelledOverTheWire() throws InterruptedException {
    assertThat(complete("GB", issue(1, 10_000)).isCompleted()).isTrue();
    assertThat(complete("GB", transfer(4_000)).isCompleted()).isTrue();
    awaitBookings();
    assertThat(complete("JP", Order.retire(aau(500))).isCompleted()).isTrue();
    assertThat(
            complete("JP", Order.cancel(aau(300), AccountType.VOLUNTARY_CANCELLATION))
                .isCompleted())
        .isTrue();
    assertThat(complete("GB", Order.move(aau(100), AccountType.PERSON_HOLDING)).isCompleted())
        .isTrue();
  }

  @Test
  @org.junit.jupiter.api.Order(2)
  void noMoreIsIssuedThanTheAssignedAmount() {
    long assignedAmount = CdmData.assignedAmounts().get(new RegistryCode("GB"));
    assertThat(complete("GB", issue(10_001, assignedAmount - 9_999)).responseCodes())
        .containsExactly(5008);
    assertThat(complete("GB", issue(10_001, assignedAmount - 10_000)).isCompleted()).isTrue();
  }

  @Test
  @org.junit.jupiter.api.Order(3)
  void bothRecordsAgreeDownToTheSerial() throws InterruptedException {
    assertRecordsAgree();
  }

  @Test
  @org.junit.jupiter.api.Order(4)
  void theHistoryOfATransactionIsShownInWords() {
    Answer answer = run("transaction", "show", "GB100003");
    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains("GB100003  Issuance (1)  GB-100", "Checked, discrepancy (3)")
        .contains("5008 AAU within assigned amount", "1 Proposed", "3 Checked, discrepancy");
    assertThat(run("transaction", "show", "GB999").exit()).isEqualTo(1);
  }

  @Test
  @org.junit.jupiter.api.Order(5)
  void whoHoldsASerialAndHowItCameThere() {
    Answer answer = run("holdings", "--serial", "GB-1");
    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("held in JP-300", "issued", "GB100000", "GB100001");
    assertThat(run("holdings", "--serial", "JP-1").exit()).isEqualTo(1);
    assertThat(run("holdings", "--serial", "GB").exit()).isEqualTo(2);
  }

  @Test
  @org.junit.jupiter.api.Order(6)
  void totalsPerAccountType() {
    assertThat(run("holdings", "--registry", "JP").out())
        .contains("300 Retirement", "500", "230 Voluntary cancellation", "3,200")
        .doesNotContain("GB");
  }

  @Test
  @org.junit.jupiter.api.Order(7)
  void theRegistryTableAndTheConnectionTest() {
    assertThat(run("registry", "list").out()).contains("GB    PARTY  LIVE", "JP    PARTY  LIVE");
    Answer test = run("registry", "test", "JP");
    assertThat(test.exit()).isZero();
    assertThat(test.out()).contains("JP answers at", "round trip", "drift", "TLSv1.3");
    assertThat(run("registry", "test", "XX").exit()).isEqualTo(1);
  }

  @Test
  @org.junit.jupiter.api.Order(8)
  void freeTextIsStoredAndListed() throws IOException, InterruptedException {
    sandbox.registry("GB").sendText("Maintenance <tonight>\u009b2J");
    assertThat(run("message", "list").out()).contains("GB", "Maintenance <tonight>?2J");
  }

  @Test
  @org.junit.jupiter.api.Order(9)
  void thePropertiesNameWhatARegistryNeeds() throws IOException {
    Path file = plan.folder().resolve("sandbox.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Properties properties = new Properties();
    try (var in = Files.newInputStream(file)) {
      properties.load(in);
    }
    assertThat(properties.getProperty("itl.url")).isEqualTo(sandbox.url().toString());
    for (String key : List.of("certificate", "key", "keystore")) {
      assertThat(Path.of(properties.getProperty("registry.GB." + key))).isRegularFile();
    }
    for (String key : List.of("keystore.password", "username", "password", "endpoint")) {
      assertThat(properties.getProperty("registry.GB." + key)).isNotBlank();
    }
  }

  @Test
  @org.junit.jupiter.api.Order(10)
  void startedAgainItGoesOnWithEverythingInPlace() throws InterruptedException {
    Instant before = sandbox.clock().now();
    sandbox.close();
    sandbox =
        Sandbox.open(
            new SandboxPlan(plan.folder(), 0, plan.codes(), Map.of(), Optional.empty()),
            step -> {});
    assertThat(sandbox.clock().now()).isBetween(before, before.plusSeconds(3_600));
    assertRecordsAgree();
    assertThat(complete("GB", transfer(1_000)).isCompleted()).isTrue();
    assertRecordsAgree();
  }

  @Test
  @org.junit.jupiter.api.Order(11)
  void aFolderThatIsNoSandboxIsSaidToBeNone() {
    Answer answer = runAnywhere("holdings", "--dir", parent.toString());
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("is not the folder of a sandbox");
  }

  private static void awaitBookings() throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(deadline)
        && !plan.codes().stream().map(sandbox::registry).allMatch(RegistrySimulator::isIdle)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void assertRecordsAgree() throws InterruptedException {
    awaitBookings();
    Comparison comparison = new Comparison(sandbox.unitOfWork());
    for (String code : plan.codes()) {
      assertThat(sandbox.registry(code).holdings().quantity()).isPositive();
      assertThat(comparison.differences(sandbox.registry(code).holdings())).isEmpty();
    }
  }

  private static Outcome complete(String code, Order order) {
    Submission submission = sandbox.registry(code).propose(order);
    return submission.outcome().orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static Order issue(long start, long units) {
    return Order.issue(
        SerialBlock.of("GB", start, start + units - 1),
        new UnitAttributes(
            UnitType.AAU,
            0,
            1,
            1,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()));
  }

  private static Order transfer(long units) {
    return Order.transfer(aau(units), "JP");
  }

  private static Units aau(long units) {
    return Units.lowest(UnitType.AAU, 1, units);
  }

  private static Answer run(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--dir";
    all[words.length + 1] = plan.folder().toString();
    return runAnywhere(all);
  }

  private static Answer runAnywhere(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        Itl.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Answer(commands.execute(words), out.toString(), err.toString());
  }
}
