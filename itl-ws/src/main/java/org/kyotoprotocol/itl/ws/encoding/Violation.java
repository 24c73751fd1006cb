package org.kyotoprotocol.itl.ws.encoding;

/**
 * One respect in which a readable call does not fit the schema.
 *
 * @param kind missing or unreadable
 * @param path where, from the part down, such as {@code
 *     proposedTransaction/proposalUnitBlocks[2]/unitType}; items count from 1
 * @param text what is wrong, in plain words
 */
public record Violation(Kind kind, String path, String text) {
  /** The two ways to violate the schema. */
  public enum Kind {
    /** A required element is absent or nil. */
    MISSING,
    /** An element is there, but not as its type demands. */
    UNREADABLE
  }
}
