package org.kyotoprotocol.itl.core.ledger;

/**
 * Why serials are barred from transactions although they are held (checks 4008, 4009, 4015, 4017).
 */
public enum MarkKind {
  /** Inconsistent in a reconciliation by the ITL: 4008. */
  ITL_INCONSISTENCY,
  /** Inconsistent in a reconciliation by an STL: 4009. */
  STL_INCONSISTENCY,
  /** Completed by a registry in spite of a refusal: 4015 (13/CMP.1 para 43(b)). */
  UNRESOLVED_DISCREPANCY,
  /** Frozen by the administrator, for instance reported stolen: 4017. */
  FREEZE
}
