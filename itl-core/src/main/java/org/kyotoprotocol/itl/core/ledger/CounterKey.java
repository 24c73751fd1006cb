package org.kyotoprotocol.itl.core.ledger;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** What a running total counts. The row under this key is the lock of the limit it feeds. */
public record CounterKey(Kind kind, RegistryCode registry, int commitmentPeriod) {
  /** Totals that limits are held against. */
  public enum Kind {
    /** AAU issued by the Party for the period: 5008. */
    AAU_ISSUED
  }
}
