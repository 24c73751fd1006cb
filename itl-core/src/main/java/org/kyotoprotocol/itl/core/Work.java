package org.kyotoprotocol.itl.core;

import java.time.Instant;
import org.kyotoprotocol.itl.core.message.Post;

/**
 * What is at hand inside one unit of work.
 *
 * @param now the one moment that everything in it happens at
 * @param post where its messages are posted
 */
public record Work(Store store, Instant now, Post post) {}
