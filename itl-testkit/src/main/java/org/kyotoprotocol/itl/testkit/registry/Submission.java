package org.kyotoprotocol.itl.testkit.registry;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.testkit.registry.book.Outcome;

/**
 * A transaction on its way.
 *
 * @param serials the units that were chosen for it
 * @param outcome complete once the transaction is final in the registry's books and the log has
 *     been told; never, if no final status comes
 */
public record Submission(
    String transactionIdentifier, List<SerialBlock> serials, CompletableFuture<Outcome> outcome) {}
