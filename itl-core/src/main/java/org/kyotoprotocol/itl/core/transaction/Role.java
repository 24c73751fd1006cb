package org.kyotoprotocol.itl.core.transaction;

/** The part a sender plays in a transaction. */
public enum Role {
  /** Transferring registry; for one registry it is the acquiring one as well. */
  INITIATING,
  ACQUIRING,
  /** A supplementary transaction log that was sent the proposal. */
  STL
}
