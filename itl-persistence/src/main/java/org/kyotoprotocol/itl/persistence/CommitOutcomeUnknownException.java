package org.kyotoprotocol.itl.persistence;

/**
 * The connection failed while the commit was under way: the work may be durable or undone, and
 * nobody can tell from here. It is never run again by itself. Whoever gets this has to look before
 * repeating anything; identifiers decided by unique constraints make a repetition harmless.
 */
public final class CommitOutcomeUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommitOutcomeUnknownException(Throwable cause) {
    super(
        "The connection to the database failed during a commit; it is not known whether the work"
            + " was stored",
        cause);
  }
}
