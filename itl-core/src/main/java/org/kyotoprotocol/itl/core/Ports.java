package org.kyotoprotocol.itl.core;

import org.kyotoprotocol.itl.core.message.CallReader;
import org.kyotoprotocol.itl.core.message.Courier;
import org.kyotoprotocol.itl.core.message.Wakeups;
import org.kyotoprotocol.itl.core.message.WireFormat;
import org.kyotoprotocol.itl.core.time.BusinessClock;

/** Everything that the core needs from outside. */
public record Ports(
    UnitOfWork unitOfWork,
    BusinessClock clock,
    WireFormat wireFormat,
    CallReader callReader,
    Courier courier,
    Wakeups wakeups,
    Observer observer) {}
