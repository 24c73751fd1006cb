package org.kyotoprotocol.itl.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
  private static final String URL = "jdbc:postgresql://db.example:5432/itl";

  @Test
  void aServerNeedsAUrlThatIsKnownAndHoldsNoPassword() {
    assertThatCode(() -> DatabaseSettings.server(URL, "itl", Optional.empty()))
        .doesNotThrowAnyException();
    refused("jdbc:mysql://x/y", "itl", Optional.empty(), "jdbc:postgresql:");
    refused(URL + "?Password=secret", "itl", Optional.empty(), "must not contain a password");
    refused(URL, " ", Optional.empty(), "user is missing");
    refused(URL, "itl", Optional.of(Path.of("does", "not", "exist")), "password file");
  }

  @Test
  void aRefusedUrlDoesNotRepeatAPassword() {
    assertThatThrownBy(
            () -> DatabaseSettings.server(URL + "?password=secret", "itl", Optional.empty()))
        .hasMessageNotContaining("secret");
    assertThatThrownBy(
            () -> DatabaseSettings.server("jdbc:x://b/c?password=secret", "", Optional.empty()))
        .hasMessageNotContaining("secret");
  }

  @Test
  void thePoolHasABoundedSizeAndPatience() {
    DatabaseSettings usual = DatabaseSettings.embedded(Path.of("data"));
    assertThat(usual.withPoolSize(2).poolSize()).isEqualTo(2);
    for (int size : new int[] {0, 1, 201}) {
      assertThatThrownBy(() -> usual.withPoolSize(size))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("between 2 and 200")
          .hasMessageContaining(Integer.toString(size));
    }
    assertThatThrownBy(() -> new DatabaseSettings(usual.place(), 2, Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("250 ms");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    DatabaseSettings nowhere =
        new DatabaseSettings(
            new DatabaseSettings.ServerPlace(
                "jdbc:postgresql://127.0.0.1:1/itl", "itl", Optional.empty()),
            2,
            Duration.ofMillis(500));
    assertThatThrownBy(() -> Database.open(nowhere))
        .isInstanceOf(DatabaseNotOpenedException.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/itl")
        .hasMessageContaining("refused");
  }

  private static void refused(String url, String user, Optional<Path> passwordFile, String words) {
    assertThatThrownBy(() -> DatabaseSettings.server(url, user, passwordFile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
