package org.kyotoprotocol.itl.core.message;

import java.util.UUID;

/**
 * A call of one of our operations by an authenticated peer.
 *
 * @param id ours, chosen on receipt
 * @param bytes the HTTP body as received
 */
public record IncomingMessage(UUID id, Call call, MessageBytes bytes) {}
