package org.kyotoprotocol.itl.testkit.scenario;

import java.util.Optional;
import java.util.Set;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * What became of one expectation for one message.
 *
 * @param message name of the message
 * @param type type of the transaction that it is about
 * @param expected codes, {@code ok}, or blocks, as the scenario has them
 * @param found the same as the checks have them
 * @param failed codes of the checks that failed
 * @param held codes of the checks that were judged and held
 */
public record Outcome(
    String file,
    int line,
    String message,
    Optional<TransactionType> type,
    String expected,
    String found,
    Set<Integer> failed,
    Set<Integer> held) {

  public boolean isAsExpected() {
    return expected.equals(found);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message + ": expected " + expected + ", found " + found;
  }
}
