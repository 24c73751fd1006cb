package org.kyotoprotocol.itl.core.message;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * Something the log has to tell somebody.
 *
 * @param matters how long it is worth telling
 */
public record Announcement(RegistryCode to, OutboundBody body, OutboundMessage.Matters matters) {}
