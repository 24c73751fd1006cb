package org.kyotoprotocol.itl.core.message;

import java.util.Optional;
import java.util.OptionalInt;

/** The four fields every request begins with; empty where missing or unreadable. */
public record Header(
    Optional<String> from,
    Optional<String> to,
    OptionalInt majorVersion,
    OptionalInt minorVersion) {}
