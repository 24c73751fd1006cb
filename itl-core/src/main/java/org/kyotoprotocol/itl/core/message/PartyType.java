package org.kyotoprotocol.itl.core.message;

/** Who set the status of a notification (DES codes, section 6; inferred, nobody reads it). */
public enum PartyType {
  TRANSFERRING_REGISTRY(1),
  ACQUIRING_REGISTRY(2),
  ITL(3),
  STL(4);

  private final int code;

  PartyType(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
