package org.kyotoprotocol.itl.testkit.registry.book;

import java.time.Instant;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/**
 * A transaction that is not final.
 *
 * @param inbound true if another registry proposed it and we accepted
 */
public record OpenTransaction(Proposal proposal, boolean inbound, Instant since) {}
