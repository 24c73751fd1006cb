package org.kyotoprotocol.itl.core.message;

/**
 * Something wrong in the content of a readable message, found while decoding.
 *
 * @param path where, for instance {@code proposedTransaction/proposalUnitBlocks[2]/unitType}
 * @param words what is wrong, for the message log
 */
public record ContentFault(Kind kind, String path, String words) {
  /** Which viability check the fault fails. */
  public enum Kind {
    /** A required element is missing or nil: 1301. */
    MISSING,
    /** A value does not parse or breaks a limit: 1302. */
    UNREADABLE
  }
}
