package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseWordsTest {
  @Test
  void aCheckIsNamedWithTheConditionThatFailed() {
    assertThat(CheckCatalogue.words(4002))
        .isEqualTo(
            "4002 Units exist. It does not hold that: Every unit of the proposal exists in the log.");
  }

  @Test
  void inferredMeaningIsNeverPassedOffAsOfficial() {
    assertThat(CheckCatalogue.words(4017))
        .endsWith("The meaning of this code is inferred, not the official wording.");
    assertThat(CheckCatalogue.words(4010)).doesNotContain("inferred");
  }

  @Test
  void aReasonOfTheAcquiringRegistryIsNamedWithWhoJudgedIt() {
    assertThat(CheckCatalogue.words(5906))
        .isEqualTo(
            "5906 Account closed. It does not hold that: The acquiring account is not closed;"
                + " judged by the acquiring registry, passed on by the ITL with status 6.");
  }

  @Test
  void aVerdictOfAnStlIsNamed() {
    assertThat(CheckCatalogue.words(7027)).startsWith("7027 Units held.").contains("status 10");
    assertThat(CheckCatalogue.words(7101)).contains("never evaluated by the ITL");
  }

  @ParameterizedTest
  @CsvSource({
    "7901, 1501", "7903, 1504", "7905, 2001", "7908, 2004", "7909, 2006", "7911, 2008",
    "7912, 2010", "7917, 2015", "7918, 2016", "7922, 2020", "7923, 2022", "7924, 3001",
    "7928, 3005", "7930, 3007", "7935, 3012", "7936, 4001", "7943, 4008", "7945, 4010",
    "7947, 4012", "7948, 5004", "7950, 5006"
  })
  void aCopyOfTheCitlIsExplainedByWhatItCopies(int copy, int copied) {
    assertThat(CheckCatalogue.words(copy))
        .isEqualTo(
            copy + " is the CITL's copy of a check of this log: " + CheckCatalogue.words(copied));
  }

  @ParameterizedTest
  @CsvSource({
    "5900, reason of the acquiring registry",
    "5999, reason of the acquiring registry",
    "5899, does not use",
    "6000, does not use",
    "7000, supplementary transaction log",
    "7999, supplementary transaction log",
    "6999, does not use",
    "8000, does not use",
    "7929, supplementary transaction log"
  })
  void aCodeOfNobodyIsPlacedByItsRange(int code, String words) {
    assertThat(CheckCatalogue.words(code)).startsWith(code + " ").contains(words);
  }
}
