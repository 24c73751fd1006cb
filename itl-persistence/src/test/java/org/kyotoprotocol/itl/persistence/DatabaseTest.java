package org.kyotoprotocol.itl.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;
import static org.kyotoprotocol.itl.persistence.Samples.received;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.persistence.DatabaseSettings.EmbeddedPlace;

class DatabaseTest {
  @TempDir Path directory;

  @Test
  void anEmbeddedRecordIsKeptFromStartToStartAndCanBeLookedAt() {
    DatabaseSettings settings = embedded("kept");
    try (Database database = Database.open(settings)) {
      database
          .unitOfWork()
          .inTransaction(store -> store.transactions().insert(received("GB1", NOON)));
      try (Database second = Database.look(settings)) {
        assertThat(find(second, "GB1")).isPresent();
      }
      assertThat(find(database, "GB1")).isPresent();
    }
    try (Database alone = Database.look(settings)) {
      assertThat(find(alone, "GB1")).isPresent();
    }
    try (Database again = Database.open(settings)) {
      assertThat(find(again, "GB1")).isPresent();
    }
  }

  @Test
  void lookingWhereNothingIsMakesNothing() {
    DatabaseSettings settings = embedded("nothing");
    assertThatThrownBy(() -> Database.look(settings))
        .isInstanceOf(DatabaseNotOpenedException.class)
        .hasMessageContaining("There is no database in")
        .hasMessageContaining("nothing");
    assertThat(Files.exists(directory.resolve("nothing"))).isFalse();
  }

  @Test
  void aSchemaThatWasTamperedWithIsRefused() throws Exception {
    FreshDatabase fresh = FreshDatabase.opened();
    fresh.sql("update flyway_schema_history set checksum = checksum + 1 where version = '2'");
    assertThatThrownBy(() -> Database.open(fresh.settings()))
        .isInstanceOf(DatabaseNotOpenedException.class)
        .hasMessageContaining("cannot be opened")
        .hasMessageContaining("checksum");
    fresh.close();
  }

  private DatabaseSettings embedded(String name) {
    return new DatabaseSettings(
        new EmbeddedPlace(directory.resolve(name), TestServer.PROGRAMS),
        2,
        DatabaseSettings.DEFAULT_CONNECTION_TIMEOUT);
  }

  private static Optional<Transaction> find(Database database, String identifier) {
    assertThat(
            database
                .unitOfWork()
                .<Boolean>inTransaction(store -> store.registries().find(GB).isEmpty()))
        .isTrue();
    return database.unitOfWork().inTransaction(store -> store.transactions().find(identifier));
  }
}
