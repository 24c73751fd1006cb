package org.kyotoprotocol.itl.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kyotoprotocol.itl.core.ledger.CounterKey.Kind.AAU_ISSUED;
import static org.kyotoprotocol.itl.core.ledger.CounterKey.Kind.ASSIGNED_AMOUNT_CANCELLED;
import static org.kyotoprotocol.itl.core.ledger.CounterKey.Kind.CER_ISSUED;
import static org.kyotoprotocol.itl.core.ledger.CounterKey.Kind.COUNTABLE_HOLDINGS;
import static org.kyotoprotocol.itl.core.ledger.CounterKey.Kind.LULUCF_CER_ACQUIRED;
import static org.kyotoprotocol.itl.core.ledger.CounterKey.Kind.LULUCF_CER_RETIRED;
import static org.kyotoprotocol.itl.core.ledger.CounterKey.Kind.RMU_ISSUED;
import static org.kyotoprotocol.itl.persistence.Samples.referenceRow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.CounterKey.Kind;
import org.kyotoprotocol.itl.core.reference.ReferenceData.Recorded;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Consumption;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.persistence.DatabaseSettings.ServerPlace;

/** A record of the former version, as in the file next to this test, is carried over. */
class MigrationTest {
  private DatabaseSettings settings;
  private Database database;

  @BeforeEach
  void migrate() throws SQLException, IOException {
    settings = TestServer.emptyDatabase();
    ServerPlace place = (ServerPlace) settings.place();
    String password = Files.readString(place.passwordFile().orElseThrow()).strip();
    Flyway.configure()
        .dataSource(place.url(), place.user(), password)
        .locations("classpath:db/migration/postgresql")
        .target("4")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(place.url(), place.user(), password);
        Statement statement = connection.createStatement();
        InputStream former = MigrationTest.class.getResourceAsStream("former-version.sql")) {
      statement.execute(new String(former.readAllBytes(), StandardCharsets.UTF_8));
    }
    database = Database.open(settings);
  }

  @AfterEach
  void drop() {
    database.close();
    TestServer.drop(settings);
  }

  @Test
  void assignedAmountsAndWithdrawalsBecomeReferenceRowsThatLeaveTheirSetsOpen() {
    ReferenceRow amount = referenceRow(ReferenceSet.PARTIES, "GB,1,1000");
    ReferenceRow ended = referenceRow(ReferenceSet.ENTITIES, "GB,2009-11-26,2012-02-08");
    ReferenceRow lasting = referenceRow(ReferenceSet.ENTITIES, "JP,2010-01-01,");
    assertThat(this.<List<ReferenceRow>>ask(s -> s.reference().about(List.of("GB", "JP"))))
        .containsExactly(amount, ended, lasting);
    assertThat(this.<Set<ReferenceSet>>ask(s -> s.reference().given())).isEmpty();
    assertThat(this.<List<Recorded>>ask(s -> s.reference().history(9)))
        .extracting(Recorded::set, Recorded::added)
        .containsExactlyInAnyOrder(tuple(ReferenceSet.PARTIES, 1), tuple(ReferenceSet.ENTITIES, 2));
  }

  @Test
  void totalsAreWhatTheLedgerAndOpenTransactionsSay() {
    assertThat(total(AAU_ISSUED, "GB", 1, 0)).isEqualTo(new Counter(500, 40));
    assertThat(total(RMU_ISSUED, "GB", 1, 3)).isEqualTo(new Counter(30, 0));
    assertThat(total(CER_ISSUED, "BR", 0, 143)).isEqualTo(new Counter(150, 0));
    assertThat(total(CER_ISSUED, "BR", 0, 5)).isEqualTo(new Counter(70, 0));
    assertThat(total(LULUCF_CER_RETIRED, "GB", 1, 0)).isEqualTo(new Counter(50, 0));
    assertThat(total(LULUCF_CER_ACQUIRED, "GB", 1, 0)).isEqualTo(new Counter(130, 0));
    assertThat(total(LULUCF_CER_ACQUIRED, "JP", 1, 0)).isEqualTo(new Counter(20, 0));
    assertThat(total(ASSIGNED_AMOUNT_CANCELLED, "GB", 1, 270)).isEqualTo(new Counter(10, 0));
  }

  @Test
  void holdingsThatCountAreThoseOfPartiesThatAreNotCancelled() {
    assertThat(total(COUNTABLE_HOLDINGS, "GB", 1, 0)).isEqualTo(new Counter(470 + 30, 60));
    assertThat(total(COUNTABLE_HOLDINGS, "GB", 2, 0)).isEqualTo(Counter.ZERO);
    assertThat(total(COUNTABLE_HOLDINGS, "JP", 1, 0)).isEqualTo(new Counter(0, 0));
    assertThat(total(COUNTABLE_HOLDINGS, "CDM", 1, 0)).isEqualTo(Counter.ZERO);
  }

  @Test
  void openTransactionsKnowWhatTheyTake() {
    assertThat(consumptions("GB1"))
        .containsExactly(taken(AAU_ISSUED, "GB", 40, 40), taken(COUNTABLE_HOLDINGS, "GB", 0, 40));
    assertThat(consumptions("GB2"))
        .containsExactly(
            taken(COUNTABLE_HOLDINGS, "GB", 60, -60), taken(COUNTABLE_HOLDINGS, "JP", 0, 60));
    assertThat(consumptions("GB3")).isEmpty();
    assertThat(consumptions("GB4")).isEmpty();
  }

  /** What was open comes back exactly. */
  @Test
  void openTransactionsCanBeEnded() {
    RunningLog log = new RunningLog(database.unitOfWork(), "2010-06-02");
    assertThat(log.endAll()).isPositive();
    assertThat(log.noted()).noneMatch(words -> words.startsWith("ITL-222"));
    assertThat(log.state("GB2")).isEqualTo(TransactionState.CANCELLED);
    assertThat(total(AAU_ISSUED, "GB", 1, 0)).isEqualTo(new Counter(500, 0));
    assertThat(total(COUNTABLE_HOLDINGS, "GB", 1, 0)).isEqualTo(new Counter(500, 0));
  }

  private Counter total(Kind kind, String registry, int period, long item) {
    CounterKey key = new CounterKey(kind, new RegistryCode(registry), period, item);
    return ask(store -> store.ledger().counter(key));
  }

  private List<Consumption> consumptions(String identifier) {
    return ask(store -> store.transactions().find(identifier).orElseThrow().consumptions());
  }

  private static Consumption taken(Kind kind, String registry, long open, long settled) {
    return new Consumption(CounterKey.of(kind, new RegistryCode(registry), 1), open, settled);
  }

  private <T> T ask(Function<Store, T> question) {
    return database.unitOfWork().inTransaction(question);
  }
}
