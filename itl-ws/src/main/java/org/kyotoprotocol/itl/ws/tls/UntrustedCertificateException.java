package org.kyotoprotocol.itl.ws.tls;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

/** A peer's certificate is not trusted; the message says why in plain words. */
final class UntrustedCertificateException extends CertificateException {
  private static final long serialVersionUID = 1L;

  UntrustedCertificateException(String words, Throwable cause) {
    super(words, closest(cause));
  }

  /** The reason from which TLS chooses its alert stands as direct cause. */
  private static Throwable closest(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof CertPathValidatorException) {
        return t;
      }
    }
    return cause;
  }
}
