package org.kyotoprotocol.itl.testkit.registry.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.HoldingTotal;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

class HoldingsTest {
  private static final RegistryCode GB = new RegistryCode("GB");

  @Test
  void blockBordersDoNotMatter() {
    Holdings one = holdings(range("GB", 1000, 1999, AccountType.PARTY_HOLDING));
    Holdings two =
        holdings(
            range("GB", 1500, 1999, AccountType.PARTY_HOLDING),
            range("GB", 1000, 1499, AccountType.PARTY_HOLDING));

    assertThat(two).isEqualTo(one);
  }

  @Test
  void neighboursThatDifferInAnythingStayApart() {
    assertThat(
            holdings(
                    range("GB", 1, 10, AccountType.PARTY_HOLDING),
                    range("GB", 11, 20, AccountType.RETIREMENT),
                    range("JP", 21, 30, AccountType.RETIREMENT),
                    range("JP", 32, 40, AccountType.RETIREMENT))
                .ranges())
        .hasSize(4);
  }

  @Test
  void totalsAreByAccountTypeUnitTypeAndPeriod() {
    assertThat(
            holdings(
                    range("GB", 1, 10, AccountType.RETIREMENT),
                    range("JP", 1, 5, AccountType.PARTY_HOLDING),
                    range("GB", 21, 30, AccountType.RETIREMENT))
                .totals())
        .containsExactly(
            new HoldingTotal(GB, AccountType.PARTY_HOLDING, UnitType.AAU, 1, 5),
            new HoldingTotal(GB, AccountType.RETIREMENT, UnitType.AAU, 1, 20));
  }

  private static Holdings holdings(HeldRange... ranges) {
    return new Holdings(GB, List.of(ranges));
  }

  private static HeldRange range(String origin, long start, long end, AccountType account) {
    return new HeldRange(SerialBlock.of(origin, start, end), Blocks.aau(1), account, false);
  }
}
