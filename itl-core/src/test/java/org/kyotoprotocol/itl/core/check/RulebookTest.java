package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTest {
  @Test
  void byTheStandardEveryCheckIsOnButTheLevyBeforeForwarding() {
    assertThat(Rulebook.STANDARD.disabled()).containsExactly(5114);
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
        1033, 1301, 1302, 1502, 1505, 1506, 2024, 2025, 2026, 3006, 3013, 3014, 4013, 5001, 5007,
        6305
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
    Rulebook changed =
        Rulebook.STANDARD
            .recordingAccountsOnFirstUse(true)
            .leavingOpen(true)
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
                true,
                Rounding.DOWN,
                Rounding.UP,
                Set.of(4018)));
  }
}
