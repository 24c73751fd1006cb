package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void writeThreeEntries() {
    file = directory.resolve("new").resolve("GB.journal");
    try (Journal journal = Journal.open(file, entry -> {})) {
      journal.append("one");
      journal.append("two zwei deux");
      journal.force(journal.append("drei"));
    }
  }

  @Test
  void entriesComeBackInOrder() {
    assertThat(entries()).containsExactly("one", "two zwei deux", "drei");
  }

  @Test
  void aLastEntryCutOffAnywhereIsDroppedAndWritingGoesOnAfterTheOneBefore() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int lastLine = "01234567 drei\n".length();
    for (int missing = 1; missing < lastLine; missing++) {
      Files.write(file, Arrays.copyOf(whole, whole.length - missing));
      try (Journal journal = Journal.open(file, entry -> {})) {
        journal.force(journal.append("vier"));
      }
      assertThat(entries())
          .as("%d bytes cut off", missing)
          .containsExactly("one", "two zwei deux", "vier");
    }
  }

  @Test
  void aDamagedLastEntryIsDropped() throws IOException {
    Files.writeString(
        file,
        Files.readString(file).replace("drei", "d\0\0i"),
        StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(entries()).containsExactly("one", "two zwei deux");
  }

  @Test
  void aDamagedEntryBeforeOthersIsRefusedByItsLine() throws IOException {
    Files.writeString(file, Files.readString(file).replace("zwei", "zwai"));

    assertThatThrownBy(this::entries)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GB.journal, line 2");
  }

  private List<String> entries() {
    List<String> entries = new ArrayList<>();
    Journal.open(file, entries::add).close();
    return entries;
  }
}
