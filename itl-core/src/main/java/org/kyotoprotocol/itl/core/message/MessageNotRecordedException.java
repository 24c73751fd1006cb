package org.kyotoprotocol.itl.core.message;

/**
 * The message could be neither processed nor recorded. The peer must not take it for received: the
 * answer is a SOAP fault Server.
 */
public final class MessageNotRecordedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MessageNotRecordedException(String message, Throwable cause) {
    super(message, cause);
  }
}
