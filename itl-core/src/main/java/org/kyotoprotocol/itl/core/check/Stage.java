package org.kyotoprotocol.itl.core.check;

import java.util.Locale;

/**
 * Stages of evaluation in their order; the first stage with a failure ends it, after all its checks
 * have run (DES transactions, section 5).
 */
public enum Stage {
  VERSION,
  VIABILITY,
  REGISTRY,
  INTEGRITY,
  SEQUENCE,
  GENERAL,
  SPECIFIC,
  /** Data integrity of the messages of a reconciliation, which judge no proposal. */
  RECON_INTEGRITY,
  /** Sequence of the messages of a reconciliation. */
  RECON_SEQUENCE;

  /** As in the catalogue. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
