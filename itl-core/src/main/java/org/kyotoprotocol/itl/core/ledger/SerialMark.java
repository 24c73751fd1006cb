package org.kyotoprotocol.itl.core.ledger;

import java.time.Instant;

/**
 * An entry on one of the lists of barred serials.
 *
 * @param reason transaction or reconciliation identifier, or the administrator's words
 */
public record SerialMark(MarkKind kind, SerialBlock serials, Instant since, String reason) {}
