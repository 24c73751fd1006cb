package org.kyotoprotocol.itl.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.deploy.Itl;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFolder;
import org.kyotoprotocol.itl.testkit.registry.Messages;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;
import org.kyotoprotocol.itl.testkit.wire.MultiReference;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import picocli.CommandLine;

/** What an administrator does with a log that runs: reference data, dry runs, notices. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministratorTest {
  private static final String PARTIES = "registry_code,commitment_period,assigned_amount\n";
  @TempDir static Path parent;
  private static Path reference;
  private static SandboxPlan plan;
  private static Sandbox sandbox;

  /** Answer of a command. */
  private record Answer(int exit, String out, String err) {}

  @BeforeAll
  static void start() throws IOException {
    reference = Files.createDirectory(parent.resolve("reference"));
    write("parties.csv", PARTIES + "GB,1,10000\nJP,1,20000\n");
    plan =
        new SandboxPlan(
            parent.resolve("sandbox"),
            0,
            new TreeSet<>(List.of("GB", "JP")),
            Map.of(),
            Optional.of(Instant.parse("2011-03-01T00:00:00Z")),
            Optional.of(ReferenceFolder.read(reference)));
    sandbox = Sandbox.open(plan, step -> {});
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  @org.junit.jupiter.api.Order(1)
  void aSandboxJudgesByTheReferenceDataItWasGiven() {
    assertThat(complete(issue(1, 10_001)).responseCodes()).containsExactly(5008);
    assertThat(complete(issue(1, 4_000)).isCompleted()).isTrue();
    assertThat(run("reference", "show", "--set", "parties").out())
        .contains("GB", "10000", "Given; what it lacks counts as not recorded.")
        .doesNotContain("NZ");
    assertThat(run("reference", "show", "--set", "limits").out())
        .contains("Not given; what it lacks is left open.");
  }

  @Test
  @org.junit.jupiter.api.Order(2)
  void anImportIsInForceWithTheNextEvaluation() throws IOException {
    write("parties.csv", PARTIES + "GB,1,5000\nJP,1,20000\n");
    Answer dry = run("reference", "import", reference.toString(), "--dry-run");
    assertThat(dry.exit()).isZero();
    assertThat(dry.out()).containsPattern("parties +1 +1 +1").contains("this was a dry run");
    Answer taken =
        run("reference", "import", reference.toString(), "--by", "Jo", "--why", "review");
    assertThat(taken.exit()).isZero();
    assertThat(taken.out()).containsPattern("parties +1 +1 +1").contains("In force");
    assertThat(run("reference", "import", reference.toString()).out())
        .contains("as before", "Nothing was recorded");
    assertThat(complete(issue(4_001, 1_001)).responseCodes()).containsExactly(5008);
    assertThat(run("reference", "history").out())
        .contains("Jo", "review", "sandbox --reference " + reference);
  }

  @Test
  @org.junit.jupiter.api.Order(3)
  void nothingOfAFolderWithABadLineIsRecorded() throws IOException {
    Path bad = Files.createDirectory(parent.resolve("bad"));
    Files.writeString(bad.resolve("parties.csv"), PARTIES + "GB,1,1\n");
    Files.writeString(bad.resolve("trueup.csv"), "commitment_period,registry_code,end\n1,*,soon\n");
    Answer refused = run("reference", "import", bad.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("trueup.csv line 2: end must be a date such as", "Nothing was recorded.");
    assertThat(run("reference", "show", "--set", "parties").out()).contains("5000");
    Answer start = runAnywhere("sandbox", "--dir", parent + "/no", "--reference", bad.toString());
    assertThat(start.exit()).isEqualTo(2);
    assertThat(start.err()).contains("trueup.csv line 2", "Nothing was started.");
    assertThat(parent.resolve("no")).doesNotExist();
  }

  @Test
  @org.junit.jupiter.api.Order(4)
  void whatIsExportedIsImportedWithoutAChange() {
    Path exported = parent.resolve("exported");
    assertThat(run("reference", "export", exported.toString()).exit()).isZero();
    assertThat(exported.resolve("parties.csv")).content().contains("GB,1,5000,,,\r\n");
    assertThat(run("reference", "import", exported.toString()).out())
        .contains("Nothing was recorded: all of it is as before.");
    Answer again = run("reference", "export", exported.toString());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("exists already");
  }

  @Test
  @org.junit.jupiter.api.Order(5)
  void aDryRunJudgesAsTheLogWouldAndRecordsNothing() throws IOException {
    Path passes = message("GB900001", 4_001, 5_000);
    Answer good = run("check", passes.toString());
    assertThat(good.out()).contains("PASSES", "5008", "certificate and password", "aau issued");
    assertThat(good.exit()).isZero();
    assertThat(run("check", passes.toString()).exit()).isZero();
    Path refused = message("GB900001", 4_000, 6_000);
    Answer bad = run("check", refused.toString());
    assertThat(bad.exit()).isEqualTo(1);
    assertThat(bad.out())
        .contains("REFUSED in the stage specific", "5007 Serials never issued", "5008 AAU within")
        .contains("inferred: code or meaning are ours", "seen in the source named")
        .contains("GB-4000-6000");
    assertThat(run("transaction", "show", "GB900001").exit()).isEqualTo(1);
  }

  @Test
  @org.junit.jupiter.api.Order(6)
  void aDryRunAnswersProgramsInJson() throws IOException {
    Answer json = run("check", message("GB900002", 4_001, 5_000).toString(), "--format", "json");
    assertThat(json.out())
        .startsWith("{\"operation\":\"acceptProposal\",\"transactionIdentifier\":\"GB900002\"")
        .contains("\"passes\":true", "\"code\":5008,\"stage\":\"specific\",\"outcome\":\"holds\"");
  }

  @Test
  @org.junit.jupiter.api.Order(7)
  void aDryRunSaysWhatIsWrongWithAFileThatIsNoMessage() throws IOException {
    String cutOff =
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\">\n<e:Body></e:Envelope>";
    Path file = Files.writeString(parent.resolve("broken.xml"), cutOff);
    Answer broken = run("check", file.toString());
    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.err()).contains("not well-formed XML", "line 2");
    Files.writeString(file, "<a/>");
    assertThat(run("check", file.toString()).err()).contains("not a SOAP 1.1 envelope");
    assertThat(run("check", parent + "/none.xml").err()).contains("there is no such file");
    assertThat(run("check", file.toString(), "--at", "soon").err())
        .contains("'soon' is no time in UTC such as 2010-06-01T00:00:00Z");
  }

  @Test
  @org.junit.jupiter.api.Order(8)
  void aPastDecisionIsMadeAgainWithTheRulesOfItsDay() {
    Answer refused = run("transaction", "recheck", "GB100000");
    assertThat(refused.out()).contains("then  5008", "now   5008", "Agrees");
    assertThat(refused.exit()).isZero();
    // It would fail today: what may be issued is less by now.
    assertThat(run("transaction", "recheck", "GB100001").out())
        .contains("then  no discrepancy", "now   no discrepancy", "Agrees");
    Answer none = run("transaction", "recheck", "GB999999");
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.out()).contains("No transaction GB999999 is recorded.");
  }

  @Test
  @org.junit.jupiter.api.Order(9)
  void aFailedCodeIsShownWithRuleSourceAndConfidence() {
    assertThat(run("transaction", "show", "GB100000").out())
        .contains("5008 AAU within assigned amount", "must hold:", "source:     ITL spec")
        .contains("confidence: seen in the source named");
  }

  @Test
  @org.junit.jupiter.api.Order(10)
  void aNoticeReachesItsRegistryThroughTheRunningNode() throws InterruptedException {
    Answer incomplete = run("notice", "send", "--to", "GB", "--type", "2", "--target", "10");
    assertThat(incomplete.exit()).isEqualTo(2);
    assertThat(incomplete.err())
        .contains("--period (commitPeriod) is missing", "--due (actionDueDate) is missing")
        .contains("Nothing was sent.");
    Answer sent =
        run(
            "notice",
            "send",
            "--to",
            "GB",
            "--type",
            "2",
            "--target",
            "10",
            "--period",
            "1",
            "--due",
            "2011-04-01");
    assertThat(sent.exit()).isZero();
    assertThat(sent.out()).contains("Notice 1, type 2 (Non-compliance cancellation), to GB");
    Instant deadline = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(deadline) && sandbox.registry("GB").book().notices().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(sandbox.registry("GB").book().notices()).hasSize(1);
  }

  @Test
  @org.junit.jupiter.api.Order(11)
  void aNoticeIsListedShownChangedAndWithdrawn() {
    assertThat(run("notice", "list").out())
        .contains("2 Non-compliance cancellation", "1 Open", "2011-04-01");
    assertThat(run("notice", "update", "1", "--text", "More", "--target", "20").exit()).isZero();
    assertThat(run("notice", "show", "1").out())
        .contains("target     20", "completed  0", "remainder  20", "More");
    assertThat(run("notice", "withdraw", "1", "--text", "Sent by mistake").exit()).isZero();
    assertThat(run("notice", "show", "1").out())
        .contains("Completed (3)", "Sent by mistake", "1 Open  target 10");
    assertThat(run("notice", "show", "7").exit()).isEqualTo(1);
    Answer unknown = run("notice", "withdraw", "7", "--text", "x");
    assertThat(unknown.err()).contains("7 is no notice");
  }

  @Test
  @org.junit.jupiter.api.Order(12)
  void badValuesOnTheCommandLineAreToldInWords() {
    assertThat(runAnywhere("sandbox", "--dir", parent + "/no", "--clock", "noon").err())
        .contains("'noon' is no time in UTC such as 2010-06-01T00:00:00Z");
    Answer port = runAnywhere("sandbox", "--dir", parent + "/no", "--port", "99999");
    assertThat(port.exit()).isEqualTo(2);
    assertThat(port.err()).contains("--port must be from 0 to 65535, not 99999");
    Answer most = run("transaction", "list", "--most", "-1");
    assertThat(most.exit()).isEqualTo(2);
    assertThat(most.err()).contains("--most must be a whole number 1 or more, not -1");
    Answer nobody = run("holdings", "--registry", "ZZ");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.out()).contains("No registry ZZ is in the table");
    assertThat(run("notice", "send", "--to", "GB", "--type", "10").err())
        .contains("--type must be one of 1 (Net source cancellation)");
    assertThat(run("notice", "send", "--to", "GB", "--type", "1", "--blocks", "GB-5-1").err())
        .contains("'GB-5-1' is no block such as GB-1000-1999");
    assertThat(run("reference", "show", "--set", "party").err())
        .contains("there is no set 'party'; the sets are parties, allowances");
  }

  @Test
  @org.junit.jupiter.api.Order(13)
  void startedAgainItKeepsWhatWasGiven() {
    sandbox.close();
    sandbox =
        Sandbox.open(
            new SandboxPlan(plan.folder(), 0, plan.codes(), Map.of(), Optional.empty()),
            step -> {});
    assertThat(run("reference", "show", "--set", "parties").out()).contains("5000");
    assertThat(complete(issue(4_001, 1_001)).responseCodes()).containsExactly(5008);
  }

  /** The issuance that was recorded first, under another identifier and for these serials. */
  private static Path message(String identifier, long start, long end) throws IOException {
    Proposal recorded =
        sandbox
            .unitOfWork()
            .inTransaction(store -> store.transactions().find("GB100000").orElseThrow())
            .proposal();
    Proposal proposal = Proposals.issuance(recorded, identifier, start, end);
    byte[] flat =
        new MessageCodec(DesPort.TRANSACTION_LOG, DecodingLimits.DEFAULT)
            .request("acceptProposal", Messages.proposal(new RegistryCode("GB"), proposal))
            .bytes();
    return Files.write(parent.resolve(identifier + ".xml"), MultiReference.of(flat));
  }

  private static Outcome complete(Order order) {
    return sandbox.registry("GB").propose(order).outcome().orTimeout(60, TimeUnit.SECONDS).join();
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

  private static void write(String name, String text) throws IOException {
    Files.writeString(reference.resolve(name), text);
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
