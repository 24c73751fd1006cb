package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;
import static org.kyotoprotocol.itl.core.check.ReceiptRulesTest.ints;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Entries of the code lists are good on the days on which they are in force. */
class CodeValidityTest {
  private final BlockSample rmu = BlockSample.of(UnitType.RMU, 1, 9);
  private final FactsSample sample = new FactsSample(10, aau(100, 109), rmu).into(120);

  @ParameterizedTest
  @CsvSource({
    "account-type, 100, 2006", "account-type, 120, 2006", "account-type, 110, ''",
    "unit-type, 1, 2011", "unit-type, 2, 2011", "unit-type, 3, ''",
    "lulucf-activity, 1, 2015", "lulucf-activity, 2, ''"
  })
  void anEntryOutOfForceIsRefused(String list, int code, String codes) {
    sample.given(ReferenceSet.VALIDITY, list + "," + code + ",2010-06-02,");
    assertThat(sample.codes(Stage.INTEGRITY)).isEqualTo(ints(codes));
    sample.on("2010-06-02");
    assertThat(sample.codes(Stage.INTEGRITY)).isEmpty();
  }

  @Test
  void onlyBlocksOfTheEntryAreNamed() {
    sample.given(ReferenceSet.VALIDITY, "unit-type,2,,2010-05-31");
    sample.given(ReferenceSet.VALIDITY, "lulucf-activity,7,,2010-05-31");
    assertThat(sample.blocksOf(IntegrityCheck.UNIT_TYPE)).containsExactly("GB-1-9");
    assertThat(sample.blocksOf(IntegrityCheck.ACTIVITY_REQUIRED)).isEmpty();
    rmu.activity = OptionalInt.of(7);
    assertThat(sample.blocksOf(IntegrityCheck.ACTIVITY_REQUIRED)).containsExactly("GB-1-9");
  }

  @Test
  void allowancesCanBeOutOfForceToo() {
    rmu.unitType = 0;
    rmu.activity = OptionalInt.empty();
    sample.route = List.of(new RegistryCode("CITL"));
    assertThat(sample.codes(Stage.INTEGRITY)).isEmpty();
    sample.given(ReferenceSet.VALIDITY, "unit-type,0,,2007-12-31");
    assertThat(sample.codes(Stage.INTEGRITY)).containsExactly(2011);
  }

  @Test
  void anAccountTypeThatIsNotGivenIsOfNoList() {
    sample.type = 1;
    sample.fromType = OptionalInt.empty();
    sample.given(ReferenceSet.VALIDITY, "account-type,100,,2007-12-31");
    assertThat(sample.codes(Stage.INTEGRITY)).isEmpty();
  }
}
