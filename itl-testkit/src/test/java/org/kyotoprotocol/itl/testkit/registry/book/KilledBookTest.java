package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;

class KilledBookTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final int ENOUGH = 200;

  @TempDir Path directory;

  /** Issues once, then retires one unit after the other, and says so once it is on the disk. */
  public static final class Bookkeeper {
    private Bookkeeper() {}

    public static void main(String[] arguments) {
      Book book = Book.open(GB, Path.of(arguments[0]), InstantSource.system());
      end(book, book.propose(Order.issue(SerialBlock.of("GB", 1, 1_000_000), Blocks.aau(1))));
      while (true) {
        end(book, book.propose(Order.retire(Units.lowest(UnitType.AAU, 1, 1))));
      }
    }

    private static void end(Book book, Proposal proposal) {
      String identifier = proposal.transactionIdentifier();
      book.end(identifier, LocalStatus.COMPLETED, List.of(), OptionalInt.of(4));
      System.out.println(identifier);
    }
  }

  @Test
  void whatWasBookedStaysAfterAKill() throws Exception {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bookkeeper.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(output.toFile())
            .start();
    try {
      while (told(output).size() < ENOUGH) {
        assertThat(process.isAlive()).as("the bookkeeper works").isTrue();
        Thread.sleep(20);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    List<String> told = told(output);

    try (Book book = Book.open(GB, directory, InstantSource.system())) {
      assertThat(told)
          .allSatisfy(id -> assertThat(book.outcome(id)).get().matches(Outcome::isCompleted));
      assertThat(book.holdings().quantity()).isEqualTo(1_000_000);
      assertThat(book.open()).hasSizeLessThanOrEqualTo(1);
      assertThat(book.propose(Order.retire(Units.lowest(UnitType.AAU, 1, 1))))
          .satisfies(next -> assertThat(told).doesNotContain(next.transactionIdentifier()));
    }
  }

  private static List<String> told(Path output) throws IOException {
    return Files.readAllLines(output).stream().filter(line -> line.matches("GB[0-9]{6}")).toList();
  }
}
