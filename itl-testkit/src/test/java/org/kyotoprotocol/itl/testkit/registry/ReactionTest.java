package org.kyotoprotocol.itl.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/** The reactions of registry R and of one that follows the DES, as a table. */
class ReactionTest {
  @ParameterizedTest
  @CsvSource({
    // status, ours under R, theirs under R, ours under DES, theirs under DES
    "1, aside, aside, aside, aside",
    "2, COMPLETED 4, COMPLETED 4, COMPLETED 4, COMPLETED 4",
    "3, TERMINATED, TERMINATED, TERMINATED 5, TERMINATED",
    "4, COMPLETED 4, COMPLETED 4, COMPLETED 4, COMPLETED 4",
    "5, aside, aside, aside, aside",
    "6, TERMINATED, TERMINATED, TERMINATED 5, TERMINATED",
    "7, CANCELLED, CANCELLED, CANCELLED, CANCELLED",
    "8, COMPLETED 4, COMPLETED 4, COMPLETED 4, COMPLETED 4",
    "9, COMPLETED 4, COMPLETED 4, COMPLETED 4, COMPLETED 4",
    "10, TERMINATED, TERMINATED, TERMINATED 5, TERMINATED",
  })
  void everyStatusHasItsReaction(
      int code, String oursR, String theirsR, String oursDes, String theirsDes) {
    TransactionStatus status = TransactionStatus.of(code).orElseThrow();

    assertThat(words(Reaction.to(status, false, RegistryProfile.R))).isEqualTo(oursR);
    assertThat(words(Reaction.to(status, true, RegistryProfile.R))).isEqualTo(theirsR);
    assertThat(words(Reaction.to(status, false, RegistryProfile.DES))).isEqualTo(oursDes);
    assertThat(words(Reaction.to(status, true, RegistryProfile.DES))).isEqualTo(theirsDes);
  }

  private static String words(Reaction reaction) {
    if (reaction instanceof Reaction.End end) {
      return end.reply().isPresent()
          ? end.status() + " " + end.reply().getAsInt()
          : end.status().toString();
    }
    return "aside";
  }
}
