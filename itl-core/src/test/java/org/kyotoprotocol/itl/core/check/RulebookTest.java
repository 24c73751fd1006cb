package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

class RulebookTest {
  @Test
  void byTheStandardEveryCheckIsOn() {
    assertThat(Rulebook.STANDARD.disabled()).isEmpty();
    assertThat(Rulebook.STANDARD.recordAccountsOnFirstUse()).isFalse();
    assertThat(Rulebook.STANDARD.maximumBlocks()).isEqualTo(3_000);
  }

  @Test
  void inferredChecksMayBeSwitchedOffOneByOne() {
    assertThat(Rulebook.STANDARD.disabling(Set.of(4018, 5258)).disabled())
        .containsExactlyInAnyOrder(4018, 5258);
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 5008, 4003, 5153})
  void seenAndRecalledChecksStayOn(int code) {
    assertThatThrownBy(() -> Rulebook.STANDARD.disabling(Set.of(code)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Check " + code + " (")
        .hasMessageContaining("only inferred checks may be");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1033, 1301, 1302, 1502, 1505, 1506, 2024, 2025, 2026, 3006, 3013, 3014, 4013, 5001, 5007
      })
  void whatTheBooksRestOnStaysOn(int code) {
    assertThatThrownBy(() -> Rulebook.STANDARD.disabling(Set.of(code)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the log's own books rest on it");
  }

  @Test
  void aCodeThatIsNoCheckCannotBeSwitchedOff() {
    assertThatThrownBy(() -> Rulebook.STANDARD.disabling(Set.of(5902)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no check 5902 to switch off");
  }

  @Test
  void eachSettingIsChangedAlone() {
    DatedException leave =
        new DatedException(
            new RegistryCode("GB"),
            Set.of(TransactionType.RETIREMENT),
            1,
            LocalDate.parse("2016-01-01"),
            LocalDate.parse("2016-01-31"),
            "agreed");
    Rulebook changed =
        Rulebook.STANDARD
            .recordingAccountsOnFirstUse(true)
            .granting(List.of(leave))
            .taking(Set.of(TransactionType.CONVERSION))
            .disabling(Set.of(4018));
    assertThat(changed)
        .isEqualTo(
            new Rulebook(
                Rulebook.STANDARD.calendar(),
                1,
                Set.of(1),
                3_000,
                Rulebook.STANDARD.adaptationFundAccount(),
                true,
                Set.of(TransactionType.CONVERSION),
                List.of(leave),
                Set.of(4018)));
  }

  @Test
  void aDatedExceptionDoesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.parse("2016-01-01");
    assertThatThrownBy(
            () ->
                new DatedException(
                    new RegistryCode("GB"), Set.of(), 1, day, day.minusDays(1), "agreed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not end (2015-12-31) before it begins (2016-01-01)");
  }
}
