package org.kyotoprotocol.itl.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.persistence.Database;
import org.kyotoprotocol.itl.persistence.DatabaseSettings;
import org.kyotoprotocol.itl.persistence.DatabaseSettings.EmbeddedPlace;
import org.kyotoprotocol.itl.persistence.TestServer;

/** The process is killed in the middle of commits, again and again. */
class KillTest {
  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedSurvivesTheDeathOfTheProcess() throws Exception {
    Path home = directory.resolve("database");
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      ChildJvm writer = ChildJvm.writer(home, TestServer.PROGRAMS);
      acknowledged.addAll(writer.acknowledged(50));
      assertThatThrownBy(() -> EmbeddedDatabase.start(home, TestServer.PROGRAMS))
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining("in use by a running ITL");
      acknowledged.addAll(writer.kill());
    }
    // The second time, the server dies with its process, as when the machine fails.
    Postmaster orphan = Postmaster.of(home.toRealPath().resolve("data")).orElseThrow();
    assertThat(orphan.isRunning()).isTrue();
    ProcessHandle.of(orphan.pid()).orElseThrow().destroyForcibly();
    DatabaseSettings settings =
        new DatabaseSettings(
            new EmbeddedPlace(home, TestServer.PROGRAMS),
            2,
            DatabaseSettings.DEFAULT_CONNECTION_TIMEOUT);
    try (Database database = Database.open(settings)) {
      assertThat(orphan.isRunning()).isFalse();
      for (String identifier : acknowledged) {
        Transaction found =
            database
                .unitOfWork()
                .inTransaction(store -> store.transactions().find(identifier))
                .orElseThrow(() -> new AssertionError("Lost: " + identifier));
        assertThat(found.proposal().blocks()).hasSize(1);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100);
  }
}
