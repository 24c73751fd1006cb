package org.kyotoprotocol.itl.core.registry;

import org.kyotoprotocol.itl.core.ledger.AccountType;

/**
 * A recorded account of types 2xx, 300 and 4xx (DES rules, section 10).
 *
 * @param commitmentPeriod the period the account is kept for
 */
public record GovernmentAccount(
    RegistryCode registry, AccountType type, long identifier, int commitmentPeriod) {}
