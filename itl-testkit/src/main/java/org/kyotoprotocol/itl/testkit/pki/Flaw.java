package org.kyotoprotocol.itl.testkit.pki;

/** What is wrong with a certificate that was made in order to be refused. */
public enum Flaw {
  /** Its last day is past. */
  EXPIRED,
  /** Its first day is to come. */
  NOT_YET_VALID,
  /** Signed by an authority of the same name and another key. */
  FOREIGN_AUTHORITY,
  /** Good for servers only. */
  NOT_FOR_CLIENTS
}
