package org.kyotoprotocol.itl.ws.tls;

import java.nio.file.Path;

/** A file of the TLS material cannot be used; the message names it, the fault and the remedy. */
public final class TlsFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TlsFileException(Path file, String fault, String remedy) {
    super(file + ": " + fault + ". " + remedy + ".");
  }

  TlsFileException(Path file, String fault, String remedy, Throwable cause) {
    super(file + ": " + fault + ". " + remedy + ".", cause);
  }
}
