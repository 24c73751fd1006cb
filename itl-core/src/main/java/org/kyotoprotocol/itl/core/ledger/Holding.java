package org.kyotoprotocol.itl.core.ledger;

import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Where units lie: registry, account type and the account identifier last reported (identifiers of
 * holding accounts are recorded, never checked).
 */
public record Holding(
    RegistryCode registry, AccountType accountType, OptionalLong accountIdentifier) {}
