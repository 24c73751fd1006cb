package org.kyotoprotocol.itl.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.kyotoprotocol.itl.persistence.Database;
import org.kyotoprotocol.itl.persistence.DatabaseSettings;
import org.kyotoprotocol.itl.persistence.DatabaseSettings.EmbeddedPlace;
import org.kyotoprotocol.itl.persistence.Samples;

/** Records transactions and prints the identifier of each once its commit is acknowledged. */
public final class WriterProcess {
  static final String ACKNOWLEDGED = "stored ";
  private static final int THREADS = 4;

  private WriterProcess() {}

  public static void main(String[] arguments) {
    DatabaseSettings settings =
        new DatabaseSettings(
            new EmbeddedPlace(Path.of(arguments[0]), Path.of(arguments[1])),
            THREADS,
            DatabaseSettings.DEFAULT_CONNECTION_TIMEOUT);
    Database database = Database.open(settings);
    AtomicLong numbers = new AtomicLong(System.nanoTime());
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    for (int i = 0; i < THREADS; i++) {
      new Thread(() -> write(database, numbers, out)).start();
    }
  }

  private static void write(Database database, AtomicLong numbers, PrintStream out) {
    // Bounded, so that a writer nobody kills comes to an end.
    for (int i = 0; i < 100_000; i++) {
      String identifier = "GB" + numbers.incrementAndGet();
      database
          .unitOfWork()
          .inTransaction(
              store -> store.transactions().insert(Samples.received(identifier, Instant.EPOCH)));
      out.println(ACKNOWLEDGED + identifier);
    }
  }
}
