package org.kyotoprotocol.itl.testkit.data;

/** A data file is not as it should be; the message names file, line and column. */
public final class CsvException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CsvException(String message) {
    super(message);
  }

  CsvException(String message, Throwable cause) {
    super(message, cause);
  }
}
