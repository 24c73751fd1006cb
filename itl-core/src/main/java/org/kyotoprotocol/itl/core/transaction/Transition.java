package org.kyotoprotocol.itl.core.transaction;

/** What an incoming status does to a transaction. */
public sealed interface Transition {
  /** The transaction enters the state. */
  record Enter(TransactionState state) implements Transition {}

  /** The acquiring registry confirms its booking; the state stays. */
  record Confirm() implements Transition {}

  /** A supplementary transaction log passed it: the next stop of the route is due. */
  record StlPassed() implements Transition {}

  /** Refused with a sequence code; nothing changes. */
  record Refuse(int responseCode) implements Transition {}
}
