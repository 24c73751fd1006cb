package org.kyotoprotocol.itl.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.persistence.TestServer;

@TestMethodOrder(MethodOrderer.MethodName.class)
class EmbeddedDatabaseTest {
  @TempDir static Path directory;
  private static Path home;
  private static EmbeddedDatabase running;

  @BeforeAll
  static void start() {
    home = directory.resolve("database");
    running = EmbeddedDatabase.start(home, TestServer.PROGRAMS);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void everythingThatMakesACommitDurableIsOn() throws SQLException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertThat(shown(setting)).as(setting).isEqualTo("on");
    }
  }

  @Test
  void itListensOnTheLoopbackAddressOnly() throws SQLException {
    assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(shown("unix_socket_directories")).isEmpty();
  }

  @Test
  void nobodyGetsInWithoutThePassword() throws IOException {
    assertThatThrownBy(() -> DriverManager.getConnection(running.url(), running.user(), "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(Files.getPosixFilePermissions(home.resolve("password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(running.password()).hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  void aDirectoryInUseIsRefusedInPlainWords() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(home, TestServer.PROGRAMS))
        .isInstanceOf(EmbeddedDatabaseException.class)
        .hasMessageContaining(home.getFileName().toString())
        .hasMessageContaining("in use by a running ITL")
        .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    assertThat(isAnswering(running)).isTrue();
  }

  @Test
  void aRunningServerCanBeJoinedAndIsLeftRunning() {
    EmbeddedDatabase joined = EmbeddedDatabase.join(home).orElseThrow();
    assertThat(isAnswering(joined)).isTrue();
    joined.close();
    assertThat(isAnswering(running)).isTrue();
  }

  @Test
  void whereNothingRunsNothingIsJoined() {
    assertThat(EmbeddedDatabase.join(directory)).isEmpty();
    assertThat(EmbeddedDatabase.join(directory.resolve("missing"))).isEmpty();
  }

  /** Last by its name: it stops and starts the server that the others use. */
  @Test
  void zStoppedItStartsAgainWithItsDataWhateverLiesAround() throws Exception {
    execute("create table kept (id int); insert into kept values (7)");
    Path data = home.toRealPath().resolve("data");
    Postmaster before = Postmaster.of(data).orElseThrow();
    running.close();
    assertThat(before.isRunning()).isFalse();
    // As after a crash whose process number has since been given to somebody else, here to us.
    Files.writeString(
        Postmaster.pidFile(data),
        "%d%n%s%n1%n5432%n%n127.0.0.1%n".formatted(ProcessHandle.current().pid(), data));
    Files.createDirectories(home.resolve("data.unfinished").resolve("base"));
    running = EmbeddedDatabase.start(home, TestServer.PROGRAMS);
    assertThat(query("select id from kept")).isEqualTo("7");
  }

  @Test
  void whatIsLeftOfAFirstStartThatWasKilledIsThrownAway() throws IOException {
    Path fresh = Files.createDirectories(directory.resolve("fresh"));
    Files.createDirectories(fresh.resolve("data.unfinished").resolve("base"));
    Files.writeString(fresh.resolve("password"), "old\n");
    try (EmbeddedDatabase started = EmbeddedDatabase.start(fresh, TestServer.PROGRAMS)) {
      assertThat(isAnswering(started)).isTrue();
      assertThat(Files.exists(fresh.resolve("data.unfinished"))).isFalse();
    }
  }

  @Test
  void aLostPasswordIsNamed() throws IOException {
    Path password = home.resolve("password");
    Path aside = home.resolve("password.aside");
    Files.move(password, aside);
    try {
      assertThatThrownBy(running::password)
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining("'password'");
    } finally {
      Files.move(aside, password);
    }
  }

  /** The way for a container in which root may not make user namespaces. */
  @Test
  void asRootItCanAlsoRunAsNobody() throws Exception {
    assumeTrue(ServerAccount.choose(directory).uid() == 0, "only root can become somebody else");
    Path shared = Files.createDirectories(Path.of("/tmp", "itl-nobody-" + System.nanoTime()));
    try {
      ServerDirectory place = ServerDirectory.of(shared.toRealPath());
      PostgresPrograms programs = PostgresPrograms.unpackInto(place.home());
      Postmaster server = new ServerStart(place, programs, ServerAccount.nobody()).start();
      try (Connection connection =
          DriverManager.getConnection(
              place.url(server.port()), ServerDirectory.USER, place.password())) {
        assertThat(connection.isValid(5)).isTrue();
        assertThat((int) Files.getAttribute(Path.of("/proc", server.pid() + ""), "unix:uid"))
            .isEqualTo(65_534);
      } finally {
        server.stop();
      }
    } finally {
      ServerStart.deleteTree(shared);
    }
  }

  @Test
  void nobodyBehindAClosedDoorIsToldSo() throws IOException {
    assumeTrue(ServerAccount.choose(directory).uid() == 0, "only root can become somebody else");
    Path closed = Files.createDirectories(directory.resolve("closed").resolve("inner"));
    Files.setPosixFilePermissions(closed.getParent(), PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> ServerAccount.nobody().own(closed))
        .isInstanceOf(EmbeddedDatabaseException.class)
        .hasMessageContaining("nobody cannot reach");
  }

  private static boolean isAnswering(EmbeddedDatabase database) {
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      return connection.isValid(5);
    } catch (SQLException refused) {
      return false;
    }
  }

  private static String shown(String setting) throws SQLException {
    return query("select current_setting('" + setting + "')");
  }

  private static String query(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(running.url(), running.user(), running.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return Optional.ofNullable(result.getString(1)).orElse("");
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(running.url(), running.user(), running.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
