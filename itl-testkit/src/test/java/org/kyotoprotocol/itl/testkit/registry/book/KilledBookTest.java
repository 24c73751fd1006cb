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
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;

class KilledBookTest {
  private static final RegistryCode GB = new RegistryCode("GB");
  private static final int ENOUGH = 200;
  private static final long UNITS = 1_000_000;
  private static final SerialBlock TEMPORARY = SerialBlock.of("BR", 1, UNITS);

  @TempDir Path directory;

  /**
   * Issues AAU and tCER, retires the tCER, then replaces one of them after the other as a notice
   * wants, and says so once it is on the disk.
   */
  public static final class Bookkeeper {
    private Bookkeeper() {}

    public static void main(String[] arguments) {
      Book book = Book.open(GB, Path.of(arguments[0]), InstantSource.system(), false);
      end(book, book.propose(Order.issue(SerialBlock.of("GB", 1, UNITS), Blocks.aau(1))));
      end(book, book.propose(Order.issue(TEMPORARY, Blocks.tcer(1, 143))));
      end(book, book.propose(Order.retire(Units.exactly(TEMPORARY))));
      book.storeNotice(Notices.first(77, NoticeType.IMPENDING_EXPIRY, TEMPORARY));
      while (true) {
        end(book, book.propose(replacement()));
      }
    }

    static Order replacement() {
      Units one = Units.lowest(UnitType.AAU, 1, 1);
      return Order.replace(one, AccountType.TCER_REPLACEMENT_FOR_EXPIRY, 77);
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

    try (Book book = Book.open(GB, directory, InstantSource.system(), false)) {
      assertThat(told)
          .allSatisfy(id -> assertThat(book.outcome(id)).get().matches(Outcome::isCompleted));
      assertThat(book.holdings().quantity()).isEqualTo(2 * UNITS);
      assertThat(book.open()).hasSizeLessThanOrEqualTo(1);
      assertThat(replaced(book)).isEqualTo(replacing(book)).isGreaterThanOrEqualTo(ENOUGH - 3);
      assertThat(book.notice(77)).hasValueSatisfying(it -> assertThat(it.canBeChosen()).isTrue());
      assertThat(book.propose(Bookkeeper.replacement()))
          .satisfies(next -> assertThat(told).doesNotContain(next.transactionIdentifier()));
    }
  }

  private static long replaced(Book book) {
    return book.holdings().ranges().stream()
        .filter(HeldRange::replaced)
        .mapToLong(range -> range.serials().quantity())
        .sum();
  }

  private static long replacing(Book book) {
    return book.holdings().ranges().stream()
        .filter(range -> range.accountType() == AccountType.TCER_REPLACEMENT_FOR_EXPIRY)
        .mapToLong(range -> range.serials().quantity())
        .sum();
  }

  private static List<String> told(Path output) throws IOException {
    return Files.readAllLines(output).stream().filter(line -> line.matches("GB[0-9]{6}")).toList();
  }
}
