package org.kyotoprotocol.itl.ws.tls;

import java.util.List;

/** What a certificate is presented for. */
enum CertificateUse {
  CLIENT("1.3.6.1.5.5.7.3.2", "as a TLS client certificate"),
  SERVER("1.3.6.1.5.5.7.3.1", "as a TLS server certificate");

  private static final String ANY = "2.5.29.37.0";

  private final String extendedKeyUsage;
  private final String words;

  CertificateUse(String extendedKeyUsage, String words) {
    this.extendedKeyUsage = extendedKeyUsage;
    this.words = words;
  }

  /** True if the extended key usage, where there is one, permits the use. */
  boolean permittedBy(List<String> extendedKeyUsages) {
    return extendedKeyUsages == null
        || extendedKeyUsages.contains(extendedKeyUsage)
        || extendedKeyUsages.contains(ANY);
  }

  @Override
  public String toString() {
    return words;
  }
}
