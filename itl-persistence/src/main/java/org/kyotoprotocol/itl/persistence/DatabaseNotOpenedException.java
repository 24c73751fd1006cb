package org.kyotoprotocol.itl.persistence;

/** The record could not be opened; the message tells the operator which one and why. */
public final class DatabaseNotOpenedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseNotOpenedException(String message) {
    super(message);
  }

  DatabaseNotOpenedException(String message, Throwable cause) {
    super(message, cause);
  }
}
