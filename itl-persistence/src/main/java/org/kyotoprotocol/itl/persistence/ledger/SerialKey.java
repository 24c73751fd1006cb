package org.kyotoprotocol.itl.persistence.ledger;

import jakarta.persistence.Embeddable;

/** Key of a stored block: blocks of one origin do not overlap, so the first serial is enough. */
@Embeddable
record SerialKey(String originatingRegistry, long serialStart) {}
