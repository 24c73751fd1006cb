package org.kyotoprotocol.itl.persistence.embedded;

/** The embedded database could not be started or stopped; the message says why and what to do. */
public final class EmbeddedDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedDatabaseException(String message) {
    super(message);
  }

  EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
