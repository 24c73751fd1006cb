package org.kyotoprotocol.itl.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.persistence.Samples.block;
import static org.kyotoprotocol.itl.persistence.Samples.serials;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;

class WantedSerialsTest {
  @Test
  void rangesAreSortedAndThoseThatOverlapJoined() {
    WantedSerials wanted =
        WantedSerials.of(
            List.of(SerialBlock.of("JP", 1, 5), serials(8, 9), serials(1, 5), serials(3, 7)));
    assertThat(wanted.ranges())
        .containsExactly(serials(1, 7), serials(8, 9), SerialBlock.of("JP", 1, 5));
  }

  @Test
  void wantedSerialsAreCoveredOnlyIfEachLiesInABlock() {
    List<UnitBlock> blocks = List.of(block(1, 10), block(11, 20), block(31, 40));
    assertThat(covered(blocks, serials(1, 20))).isTrue();
    assertThat(covered(blocks, serials(5, 6), serials(9, 12), serials(40, 40))).isTrue();
    assertThat(covered(blocks, serials(15, 21))).isFalse();
    assertThat(covered(blocks, serials(25, 35))).isFalse();
    assertThat(covered(blocks, serials(41, 41))).isFalse();
    assertThat(covered(blocks, serials(1, 1), SerialBlock.of("JP", 1, 1))).isFalse();
    assertThat(covered(blocks, SerialBlock.of("AU", 1, 1), serials(1, 1))).isFalse();
    assertThat(covered(List.of(), serials(1, 1))).isFalse();
    assertThat(covered(List.of())).isTrue();
  }

  private static boolean covered(List<UnitBlock> blocks, SerialBlock... wanted) {
    return WantedSerials.of(List.of(wanted)).areCoveredBy(blocks);
  }
}
