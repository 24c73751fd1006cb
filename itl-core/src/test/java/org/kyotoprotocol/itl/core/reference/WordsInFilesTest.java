package org.kyotoprotocol.itl.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsInFilesTest {
  @ParameterizedTest
  @CsvSource({
    "carry-over, CARRY_OVER", "Carry-over CER, CARRY_OVER_CER", "carry_over_eru, CARRY_OVER_ERU",
    "Art. 3.7ter, ART_3_7TER", "3.7ter, ART_3_7TER", "art-3-7ter, ART_3_7TER",
    "forest management, FOREST_MANAGEMENT", "AMBITION, AMBITION"
  })
  void aLimitIsMeantHoweverItIsSpelt(String word, LimitKind kind) throws Exception {
    ReferenceRow row = limit(word);
    assertThat(((Limit) row.entry()).kind()).isEqualTo(kind);
    assertThat(row.cells()).containsEntry("kind", kind.word());
  }

  @ParameterizedTest
  @EnumSource
  void everyLimitHasAWordOfItsOwn(LimitKind kind) {
    assertThat(LimitKind.of(kind.word())).contains(kind);
  }

  @Test
  void anUnknownLimitIsToldWithTheKnownOnes() {
    assertThatThrownBy(() -> limit("forest"))
        .hasMessageContaining("forest-management")
        .hasMessageContaining("'forest'");
  }

  @ParameterizedTest
  @CsvSource({
    "eligible, true", "Eligible, true", "reinstated, true",
    "suspended, false", "not eligible, false", "Ineligible, false"
  })
  void aStatusIsMeantHoweverItIsSpelt(String word, boolean eligible) throws Exception {
    ReferenceRow row =
        ReferenceSet.ELIGIBILITY.read(
            Map.of("registry_code", "JP", "mechanism", "17", "status", word, "from", "2008-11-01"));
    assertThat(((Eligibility) row.entry()).eligible()).isEqualTo(eligible);
    assertThat(row.cells()).containsEntry("status", eligible ? "eligible" : "suspended");
  }

  private static ReferenceRow limit(String kind) throws ReferenceProblemException {
    return ReferenceSet.LIMITS.read(
        Map.of("registry_code", "AU", "commitment_period", "1", "kind", kind, "quantity", "1"));
  }
}
