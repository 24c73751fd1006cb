package org.kyotoprotocol.itl.core.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the ledger's journal: the units of a serial block came to lie as {@code after}.
 * Replaying all movements in order gives the holdings.
 *
 * @param transactionIdentifier the transaction that caused it
 * @param at when the transaction was completed
 * @param from where the units lay before; empty for issuance
 * @param after the block as it stands after the movement, not reserved
 */
public record Movement(
    String transactionIdentifier, Instant at, Optional<Holding> from, UnitBlock after) {}
