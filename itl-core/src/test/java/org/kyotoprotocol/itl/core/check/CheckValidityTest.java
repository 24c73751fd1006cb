package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckValidityTest {
  @ParameterizedTest
  @ValueSource(ints = {1503, 2015, 4001, 4016, 4018, 5008, 5101, 5114, 5257, 5306})
  void whatDecisionsChangeMayBeDated(int code) {
    assertThat(CheckValidity.obstacle(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1031, 1033, 1301, 1501, 2001, 2004, 2005, 3001, 3014, 6301})
  void whatIsJudgedOnReceiptIsAlwaysInForce(int code) {
    assertThat(CheckValidity.obstacle(code)).get().asString().contains("judged on receipt");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1502, 2002, 2013, 2024, 2025, 4002, 4003, 4004, 4010, 4011, 4013, 5001, 5007})
  void whatTheBooksRestOnIsAlwaysInForce(int code) {
    assertThat(CheckValidity.obstacle(code)).get().asString().contains("books rest on it");
  }

  @ParameterizedTest
  @ValueSource(ints = {5902, 7005})
  void whatOthersJudgeCannotBeDatedHere(int code) {
    assertThat(CheckValidity.obstacle(code)).get().asString().contains("judged elsewhere");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5999, 9999})
  void anUnknownCodeIsNoCheck(int code) {
    assertThat(CheckValidity.obstacle(code)).contains("is no check of this log");
  }
}
