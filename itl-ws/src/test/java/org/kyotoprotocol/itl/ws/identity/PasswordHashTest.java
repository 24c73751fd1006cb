package org.kyotoprotocol.itl.ws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  @Test
  void onlyTheRightPasswordMatches() {
    PasswordHash hash =
        PasswordHash.parse(PasswordHash.of("a secret of ours", 1_000)).orElseThrow();
    assertThat(hash.matches("a secret of ours")).isTrue();
    assertThat(hash.matches("a secret of ourz")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void theHashIsThatOfThePublishedTestVector() {
    // RFC 7914 section 11: PBKDF2-HMAC-SHA256 of "passwd", salt "salt", one iteration.
    byte[] expected =
        HexFormat.of().parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
    String stored = "pbkdf2-sha256$1$c2FsdA==$" + Base64.getEncoder().encodeToString(expected);
    assertThat(PasswordHash.parse(stored).orElseThrow().matches("passwd")).isTrue();
  }

  @Test
  void theSamePasswordHasAnotherHashEachTime() {
    assertThat(PasswordHash.of("password of GB", 1_000))
        .startsWith("pbkdf2-sha256$1000$")
        .isNotEqualTo(PasswordHash.of("password of GB", 1_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "pbkdf2-sha256$x$c2FsdA==$AAAA",
        "pbkdf2-sha256$0$c2FsdA==$AAAA",
        "pbkdf2-sha256$99999999999$c2FsdA==$AAAA",
        "pbkdf2-sha256$1000$!$AAAA",
        "pbkdf2-sha256$1000$c2FsdA==$AAAA",
        "bcrypt$1000$c2FsdA==$AAAA"
      })
  void whatIsNoStoredHashMatchesNothing(String stored) {
    assertThat(PasswordHash.parse(stored)).isEmpty();
    assertThat(new PasswordVerifier().matches("", stored)).isFalse();
  }

  @Test
  void theSlowHashIsPaidOncePerCredentialRightOrWrong() {
    String stored = PasswordHash.of("password of GB", 1_000);
    PasswordVerifier verifier = new PasswordVerifier();
    for (int i = 0; i < 3; i++) {
      assertThat(verifier.matches("password of GB", stored)).isTrue();
      assertThat(verifier.matches("wrong", stored)).isFalse();
    }
    assertThat(verifier.derivations()).isEqualTo(2);
  }

  @Test
  void aChangedHashTakesEffectAtOnce() {
    PasswordVerifier verifier = new PasswordVerifier();
    assertThat(verifier.matches("old", PasswordHash.of("old", 1_000))).isTrue();
    assertThat(verifier.matches("old", PasswordHash.of("new", 1_000))).isFalse();
  }
}
