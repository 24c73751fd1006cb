package org.kyotoprotocol.itl.ws.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.encoding.Violation;

/** Makes the core's call of what the codec found in a message. */
final class CallMapping {
  private CallMapping() {}

  /**
   * The call.
   *
   * @param fields the readable scalars of the message by path
   * @param request the message as its DES type; not looked at if there are violations
   */
  static Call call(
      RegistryCode sender,
      String operation,
      List<Violation> violations,
      Map<String, String> fields,
      Object request) {
    List<ContentFault> faults = violations.stream().map(CallMapping::fault).toList();
    MessageBody body = unreadable(fields);
    if (faults.isEmpty()) {
      MessageBody read = DesToCore.body(request);
      faults = FieldLimits.exceededBy(read);
      body = faults.isEmpty() ? read : body;
    }
    return new Call(sender, operation(operation), header(fields), faults, body);
  }

  private static Operation operation(String wireName) {
    return Operation.of(wireName)
        .orElseThrow(() -> new IllegalArgumentException("Not an operation: " + wireName));
  }

  private static ContentFault fault(Violation violation) {
    ContentFault.Kind kind =
        switch (violation.kind()) {
          case MISSING -> ContentFault.Kind.MISSING;
          case UNREADABLE -> ContentFault.Kind.UNREADABLE;
        };
    return new ContentFault(kind, violation.path(), violation.text());
  }

  private static Header header(Map<String, String> fields) {
    return new Header(
        Optional.ofNullable(fields.get("from")),
        Optional.ofNullable(fields.get("to")),
        number(fields.get("majorVersion")),
        number(fields.get("minorVersion")));
  }

  private static MessageBody unreadable(Map<String, String> fields) {
    return new MessageBody.Unreadable(
        Stream.of("transactionIdentifier", "proposedTransaction/transactionIdentifier")
            .map(fields::get)
            .filter(identifier -> identifier != null)
            .filter(identifier -> identifier.length() <= FieldLimits.TRANSACTION_IDENTIFIER)
            .findFirst());
  }

  private static OptionalInt number(String canonical) {
    return canonical == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(canonical));
  }
}
