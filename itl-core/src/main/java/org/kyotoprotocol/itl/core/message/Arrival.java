package org.kyotoprotocol.itl.core.message;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Direction;
import org.kyotoprotocol.itl.core.message.LoggedMessage.Disposition;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** How messages that arrive are entered in the message log. */
final class Arrival {
  /** Of a message answered with a fault, so many bytes are kept. */
  static final int MALFORMED_BYTES_KEPT = 64 * 1024;

  private Arrival() {}

  static LoggedMessage of(
      IncomingMessage message, Disposition disposition, Instant at, List<Integer> responseCodes) {
    Call call = message.call();
    return new LoggedMessage(
        message.id(),
        Direction.IN,
        disposition,
        call.sender().value(),
        Optional.of(call.operation().wireName()),
        call.transactionIdentifier(),
        at,
        message.bytes(),
        responseCodes,
        call.contentFaults().stream().map(Arrival::inOneLine).toList());
  }

  static LoggedMessage malformed(RegistryCode peer, Instant at, MessageBytes bytes, String reason) {
    return new LoggedMessage(
        UUID.randomUUID(),
        Direction.IN,
        Disposition.MALFORMED,
        peer.value(),
        Optional.empty(),
        Optional.empty(),
        at,
        truncated(bytes),
        List.of(),
        List.of(reason));
  }

  static Disposition disposition(Receipt receipt) {
    return receipt.accepted() ? Disposition.PROCESSED : Disposition.REFUSED;
  }

  private static String inOneLine(ContentFault fault) {
    return fault.path() + ": " + fault.words();
  }

  private static MessageBytes truncated(MessageBytes bytes) {
    return bytes.size() <= MALFORMED_BYTES_KEPT
        ? bytes
        : MessageBytes.of(Arrays.copyOf(bytes.array(), MALFORMED_BYTES_KEPT));
  }
}
