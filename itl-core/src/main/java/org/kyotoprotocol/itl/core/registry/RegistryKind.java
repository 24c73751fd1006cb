package org.kyotoprotocol.itl.core.registry;

/** What kind of system a code stands for. */
public enum RegistryKind {
  /** National registry of a Party, or that of the European Community. */
  PARTY,
  /** Registry of the clean development mechanism. */
  CDM,
  /** Supplementary transaction log of a regional scheme, such as the CITL. */
  STL
}
