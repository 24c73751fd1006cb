package org.kyotoprotocol.itl.core.registry;

/**
 * Operating state of a registry (DES initialization, section 2). Not its eligibility, which the
 * compilation and accounting database decides.
 */
public enum OperatingState {
  REGISTERED(false, false, false),
  DOCUMENTS_ACCEPTED(false, false, false),
  CONNECTED(false, false, false),
  FUNCTIONAL_TEST(false, false, true),
  APPROVED(false, false, false),
  LIVE(true, true, true),
  ACQUIRE_ONLY(false, true, true),
  SUSPENDED(false, false, true),
  DISCONNECTED(false, false, false);

  private final boolean mayPropose;
  private final boolean mayAcquire;
  private final boolean mayReconcile;

  OperatingState(boolean mayPropose, boolean mayAcquire, boolean mayReconcile) {
    this.mayPropose = mayPropose;
    this.mayAcquire = mayAcquire;
    this.mayReconcile = mayReconcile;
  }

  public boolean mayPropose() {
    return mayPropose;
  }

  public boolean mayAcquire() {
    return mayAcquire;
  }

  public boolean mayReconcile() {
    return mayReconcile;
  }
}
