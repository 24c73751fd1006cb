package org.kyotoprotocol.itl.core.ledger;

/**
 * The serials asked for are spread over more blocks of the ledger than are ever locked at once
 * ({@link Ledger#MOST_BLOCKS}). One proposal must not fill the memory, nor hold up everybody else.
 */
public final class TooManyBlocksException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooManyBlocksException() {
    super("the serials are spread over more than " + Ledger.MOST_BLOCKS + " blocks of the ledger");
  }
}
