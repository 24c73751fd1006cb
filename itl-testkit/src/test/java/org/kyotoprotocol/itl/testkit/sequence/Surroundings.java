package org.kyotoprotocol.itl.testkit.sequence;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.CallReader;
import org.kyotoprotocol.itl.core.message.Header;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundBody.ForwardedProposal;
import org.kyotoprotocol.itl.core.message.OutboundBody.StatusNotification;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.message.WireFormat;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;

/** What stands around a log: a wire that can be read again, and a database that can go away. */
final class Surroundings implements WireFormat, CallReader, UnitOfWork {
  private final UnitOfWork database;
  private final Map<MessageBytes, OutboundBody> bodies = new HashMap<>();
  private final Map<MessageBytes, Call> calls = new HashMap<>();
  private int failing;
  private boolean exhausted;
  private boolean losingCommit;
  private String unspeakable = "";

  Surroundings(UnitOfWork database) {
    this.database = database;
  }

  /** The next so many units of work fail, before they begin. */
  void failNext(int units) {
    failing = units;
  }

  /** The next unit of work is committed, but its caller is told that it failed. */
  void loseNextCommit() {
    losingCommit = true;
  }

  /** The next message that is encoded or read again is too much for this machine. */
  void exhaustNext() {
    exhausted = true;
  }

  /** Nothing fails any more. */
  void recover() {
    failing = 0;
    exhausted = false;
    losingCommit = false;
    unspeakable = "";
  }

  /** Until recovery, nothing can be said about this transaction. */
  void failWordsAbout(String id) {
    unspeakable = id;
  }

  @Override
  public <T> T inTransaction(Function<Store, T> work) {
    if (failing > 0) {
      failing--;
      throw new IllegalStateException("the database is away");
    }
    T result = database.inTransaction(work);
    if (losingCommit) {
      losingCommit = false;
      throw new IllegalStateException("the connection broke in the commit");
    }
    return result;
  }

  @Override
  public MessageBytes encode(RegistryCode to, OutboundBody body) {
    failIfExhausted();
    if (body instanceof StatusNotification said
        && said.transactionIdentifier().equals(unspeakable)) {
      throw new IllegalStateException("nothing can be said about " + unspeakable);
    }
    MessageBytes bytes = MessageBytes.ofUtf8(to + " " + body);
    bodies.put(bytes, body);
    return bytes;
  }

  @Override
  public Call read(RegistryCode sender, MessageBytes bytes) {
    failIfExhausted();
    return Optional.ofNullable(calls.get(bytes))
        .orElseThrow(() -> new IllegalArgumentException("nobody can read this again"));
  }

  private void failIfExhausted() {
    if (exhausted) {
      exhausted = false;
      throw new StackOverflowError("too deep for this machine");
    }
  }

  /** The call as a message that can be read again. */
  IncomingMessage arriving(Call call) {
    UUID id = UUID.randomUUID();
    MessageBytes bytes = MessageBytes.ofUtf8(id + " " + call);
    calls.put(bytes, call);
    return new IncomingMessage(id, call, bytes);
  }

  OutboundBody bodyOf(OutboundMessage message) {
    return bodies.get(message.bytes());
  }

  /** For instance {@code GB 3 4002}, {@code JP proposal} or {@code GB notice 7 is 2}. */
  String inShort(OutboundMessage message) {
    OutboundBody body = bodyOf(message);
    if (body instanceof ForwardedProposal) {
      return message.to() + " proposal";
    }
    if (body instanceof OutboundBody.ItlNotice said) {
      Notice notice = said.notice();
      return message.to() + " notice " + notice.identifier() + " is " + notice.status().code();
    }
    StatusNotification said = (StatusNotification) body;
    String codes =
        said.evaluationResults().stream()
            .map(result -> " " + result.responseCode())
            .reduce("", String::concat);
    return message.to() + " " + said.status().code() + codes;
  }

  static Call call(String sender, String from, int minorVersion, MessageBody body) {
    return new Call(
        new RegistryCode(sender),
        operation(body),
        new Header(
            Optional.of(from), Optional.of("ITL"), OptionalInt.of(1), OptionalInt.of(minorVersion)),
        List.of(),
        body);
  }

  static Registry registry(String code, RegistryKind kind, Optional<String> scheme) {
    return new Registry(
        new RegistryCode(code),
        kind,
        OperatingState.LIVE,
        scheme.map(RegistryCode::new),
        Optional.of(URI.create("https://" + code.toLowerCase(Locale.ROOT) + ".invalid")));
  }

  private static Operation operation(MessageBody body) {
    if (body instanceof MessageBody.ProposalBody) {
      return Operation.ACCEPT_PROPOSAL;
    }
    if (body instanceof MessageBody.Notification) {
      return Operation.ACCEPT_NOTIFICATION;
    }
    if (body instanceof MessageBody.StatusQuery) {
      return Operation.GET_TRANSACTION_STATUS;
    }
    if (body instanceof MessageBody.FreeText) {
      return Operation.ACCEPT_MESSAGE;
    }
    return Operation.RECEIVE_TOTALS;
  }
}
