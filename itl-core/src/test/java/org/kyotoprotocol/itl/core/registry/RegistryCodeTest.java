package org.kyotoprotocol.itl.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"GB", "AZ", "CDM", "CITL"})
  void aCodeHas2To4CapitalLetters(String code) {
    assertThat(RegistryCode.isWellFormed(code)).isTrue();
    assertThat(new RegistryCode(code)).hasToString(code);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "G", "GBJPX", "gb", "G1", "G ", "@A", "[Z", "ÄÖ", "GB\n"})
  void anythingElseIsNone(String text) {
    assertThat(RegistryCode.isWellFormed(text)).isFalse();
    assertThatThrownBy(() -> new RegistryCode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 to 4 capital letters");
  }
}
