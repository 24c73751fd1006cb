package org.kyotoprotocol.itl.testkit.registry.book;

import org.kyotoprotocol.itl.core.transaction.TransactionStatus;

/**
 * Something the registry has decided to tell the log and has not handed to the network yet.
 *
 * @param status PROPOSED stands for the proposal itself
 */
public record DueMessage(String transactionIdentifier, TransactionStatus status) {
  @Override
  public String toString() {
    return "the status " + status + " of " + transactionIdentifier;
  }
}
