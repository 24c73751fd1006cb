package org.kyotoprotocol.itl.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Units;

/** What becomes of messages when the log is away (registry behaviour A3, A4). */
@Timeout(300)
class LostMessageTest {
  private static final Duration SOON = Duration.ofMillis(50);

  @TempDir Path directory;
  private World world;

  @BeforeEach
  void start() throws Exception {
    world =
        new World(
            directory,
            Map.of(
                "GB", RegistryProfile.R,
                "JP", RegistryProfile.DES.repeating(10_000, SOON),
                "NZ", withGatewayOf(3_000)));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void a3RegistryRNeverRepeatsWhatWasLost() throws Exception {
    world.issue();
    int port = world.stopLog();
    Submission lost = retire();
    while (!world.registry("GB").book().due(lost.transactionIdentifier()).isEmpty()) {
      Thread.sleep(10);
    }

    world.log = new ScriptedLog(world.pki, port);

    assertThat(world.registry("GB").setbacks())
        .singleElement()
        .asString()
        .contains("Lost", lost.transactionIdentifier());
    Submission next = retire();
    assertThat(world.log.next()).hasToString("proposal of " + next.transactionIdentifier());
    assertThat(lost.outcome()).isNotDone();
  }

  @Test
  void aRegistryAfterTheDesRepeatsUntilTheLogIsBack() throws Exception {
    int port = world.stopLog();
    Submission submission = world.registry("JP").propose(Order.issue(World.ISSUED, World.aau()));

    world.log = new ScriptedLog(world.pki, port);

    assertThat(world.log.next()).hasToString("proposal of " + submission.transactionIdentifier());
  }

  @Test
  void a4AMessageTooLongForTheRegistrysGatewayVanishes() throws Exception {
    RegistrySimulator nz = world.registry("NZ");
    Submission submission = nz.propose(Order.issue(World.ISSUED, World.aau()));

    world.log.expectSilence();
    assertThat(nz.setbacks()).singleElement().asString().contains("gateway");
    assertThat(submission.outcome()).isNotDone();
  }

  private Submission retire() {
    return world.registry("GB").propose(Order.retire(Units.lowest(UnitType.AAU, 1, 10)));
  }

  private static RegistryProfile withGatewayOf(int bytes) {
    RegistryProfile r = RegistryProfile.R;
    return new RegistryProfile(
        "small gateway",
        r.form(),
        r.sendsTerminated(),
        r.answersWithCodes(),
        r.keepsReplacedUnits(),
        r.attempts(),
        r.pause(),
        bytes);
  }
}
