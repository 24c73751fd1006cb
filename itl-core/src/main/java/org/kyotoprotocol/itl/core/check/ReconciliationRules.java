package org.kyotoprotocol.itl.core.check;

/** Messages about a reconciliation. */
final class ReconciliationRules {
  private ReconciliationRules() {}

  static Evidence reconciliationKnown(Facts facts) {
    return Evidence.of(facts.reconciliationKnown());
  }
}
