package org.kyotoprotocol.itl.core.ledger;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Units of one kind in the accounts of one type of a registry. */
public record HoldingTotal(
    RegistryCode registry,
    AccountType accountType,
    UnitType unitType,
    int applicableCommitPeriod,
    long quantity) {}
