package org.kyotoprotocol.itl.core.reference;

/** One thing that was decided elsewhere and is recorded here (DES systems, section 4). */
public sealed interface ReferenceEntry
    permits PartyFigures,
        Allowance,
        Eligibility,
        Project,
        TrueUp,
        AccountEntry,
        Limit,
        FinalReport,
        ActivityRecord,
        DatedException,
        LegalEntities,
        CodeValidity {
  /** Subject of what concerns everybody. */
  String EVERYBODY = "*";

  /** What the entry is about: the code of a Party, {@code BR-143} for a project, or everybody. */
  String subject();
}
