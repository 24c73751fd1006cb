package org.kyotoprotocol.itl.testkit.scenario;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Who sends a message to whom, in which version, and what is wrong with its content. */
final class Envelope {
  private static final Map<String, BiConsumer<Envelope, Value>> KEYS =
      Map.ofEntries(
          entry("sender", (message, value) -> message.sender = Optional.of(value.text())),
          entry("from", (message, value) -> message.from = Optional.of(value.optionalText())),
          entry("to", (message, value) -> message.to = value.optionalText()),
          entry("major", (message, value) -> message.major = value.optionalInteger()),
          entry("minor", (message, value) -> message.minor = value.optionalInteger()),
          entry(
              "missing",
              (message, value) -> message.fault(ContentFault.Kind.MISSING, value.text())),
          entry(
              "unreadable",
              (message, value) -> message.fault(ContentFault.Kind.UNREADABLE, value.text())));

  private final List<ContentFault> faults = new ArrayList<>();
  private Optional<String> sender = Optional.empty();
  private Optional<Optional<String>> from = Optional.empty();
  private Optional<String> to = Optional.of(RegistryCode.ITL.value());
  private OptionalInt major = OptionalInt.of(1);
  private OptionalInt minor = OptionalInt.of(1);

  static boolean knows(String key) {
    return KEYS.containsKey(key);
  }

  void set(Value value) {
    value.words().meaning("property of a message", value.key(), KEYS).accept(this, value);
  }

  private void fault(ContentFault.Kind kind, String path) {
    faults.add(new ContentFault(kind, path, "is wrong in this scenario"));
  }

  /**
   * The message.
   *
   * @param usualSender who sends it unless said otherwise
   * @param body what it says if it can be read
   */
  Call call(Operation operation, String usualSender, MessageBody body) {
    String authenticated = sender.orElse(usualSender);
    return new Call(
        new RegistryCode(authenticated),
        operation,
        new Header(from.orElse(Optional.of(authenticated)), to, major, minor),
        faults,
        faults.isEmpty() ? body : new MessageBody.Unreadable(Optional.empty()));
  }
}
