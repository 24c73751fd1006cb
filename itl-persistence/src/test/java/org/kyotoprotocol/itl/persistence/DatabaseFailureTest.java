package org.kyotoprotocol.itl.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {
  @ParameterizedTest
  @ValueSource(strings = {"23505", "25P02", "40001", "40P01", "44000", "P0001"})
  void aCommitRefusedByTheServerIsUndone(String sqlState) {
    assertThat(DatabaseFailure.isRefusedCommit(failure(sqlState))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40003", "08006", "08007", "57P01"})
  void aCommitWhoseAnswerIsMissingOrAmbiguousIsOpen(String sqlState) {
    assertThat(DatabaseFailure.isRefusedCommit(failure(sqlState))).isFalse();
  }

  @Test
  void onlyCollisionsAreRunAgain() {
    assertThat(DatabaseFailure.isTransient(failure("40001"))).isTrue();
    assertThat(DatabaseFailure.isTransient(failure("40P01"))).isTrue();
    assertThat(DatabaseFailure.isTransient(failure("40003"))).isFalse();
  }

  private static RuntimeException failure(String sqlState) {
    return new IllegalStateException(new SQLException("as the server said", sqlState));
  }
}
