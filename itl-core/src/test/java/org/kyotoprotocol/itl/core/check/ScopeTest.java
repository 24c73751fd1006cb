package org.kyotoprotocol.itl.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kyotoprotocol.itl.core.check.BlockSample.aau;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.core.transaction.Role;
import org.kyotoprotocol.itl.core.transaction.TransactionState;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

class ScopeTest {
  private final FactsSample sample = new FactsSample(3, aau(1, 9));

  @Test
  void aScopeIsPrintedAsInTheCatalogue() {
    assertThat(Scope.EVERY_CALL).hasToString("*");
    assertThat(Scope.RECONCILIATION).hasToString("recon*");
    assertThat(Scope.NOTIFICATION_OR_QUERY).hasToString("acceptNotification getTransactionStatus");
    assertThat(Scope.NOTIFICATION.withStatus(6, 8)).hasToString("acceptNotification:6/8");
    assertThat(Scope.NOTIFICATION.from(Role.INITIATING)).hasToString("acceptNotification@I");
    assertThat(Scope.NOTIFICATION.from(Role.ACQUIRING)).hasToString("acceptNotification@A");
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true", "7, false", "8, true"})
  void aScopeOfStatusesCoversTheseOnly(int status, boolean covered) {
    sample.notifying(sample.recorded(TransactionState.AT_ACQUIRER), "JP", status);
    assertThat(Scope.NOTIFICATION.withStatus(6, 8).covers(sample.facts())).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({"GB, true, false", "JP, false, true", "CDM, false, false"})
  void aScopeOfARoleCoversItsSenderOnly(String sender, boolean initiating, boolean acquiring) {
    sample.notifying(sample.recorded(TransactionState.AT_ACQUIRER), sender, 4);
    Facts facts = sample.facts();
    assertThat(Scope.NOTIFICATION.from(Role.INITIATING).covers(facts)).isEqualTo(initiating);
    assertThat(Scope.NOTIFICATION.from(Role.ACQUIRING).covers(facts)).isEqualTo(acquiring);
  }

  @Test
  void aScopeCoversItsOperationsOnly() {
    assertThat(Scope.PROPOSAL.covers(sample.facts())).isTrue();
    assertThat(Scope.NOTIFICATION.covers(sample.facts())).isFalse();
    assertThat(Scope.ABOUT_A_TRANSACTION.covers(sample.facts())).isTrue();
    assertThat(Scope.RECONCILIATION.covers(sample.facts())).isFalse();
  }

  @Test
  void typesArePrintedAsInTheCatalogueAndCoverTheirTransactions() {
    assertThat(Types.every()).hasToString("*");
    assertThat(Types.none()).hasToString("-");
    assertThat(Types.only(TransactionType.INTERNAL_TRANSFER)).hasToString("10");
    assertThat(Types.every().except(TransactionType.ISSUANCE)).hasToString("2 3 4 5 6 7 8 10");
    assertThat(Types.only(TransactionType.EXTERNAL_TRANSFER).cover(sample.facts())).isTrue();
    assertThat(Types.only(TransactionType.ISSUANCE).cover(sample.facts())).isFalse();
  }

  @Test
  void aTransactionOfUnknownTypeIsJudgedByWhatJudgesEveryType() {
    sample.type = 9;
    assertThat(Types.every().cover(sample.facts())).isTrue();
    assertThat(Types.none().cover(sample.facts())).isTrue();
    assertThat(Types.every().except(TransactionType.ISSUANCE).cover(sample.facts())).isFalse();
  }
}
