package org.kyotoprotocol.itl.ws.endpoint;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.message.LoggedMessage;
import org.kyotoprotocol.itl.core.message.MessageLog;
import org.kyotoprotocol.itl.core.transaction.TransactionLog;
import org.kyotoprotocol.itl.ws.identity.Peers;

/**
 * A store of peers and of messages, enough for the core to take free text and to refuse. What else
 * it is asked for fails.
 */
final class RecordedMessages implements UnitOfWork {
  final List<LoggedMessage> logged = new CopyOnWriteArrayList<>();
  final List<String> texts = new CopyOnWriteArrayList<>();
  private final Store store;

  RecordedMessages(Peers peers) {
    MessageLog log = port(MessageLog.class, this::log);
    TransactionLog none =
        port(
            TransactionLog.class,
            call -> {
              throw new UnsupportedOperationException(call.name());
            });
    store =
        port(
            Store.class,
            call ->
                switch (call.name()) {
                  case "registries", "credentials" -> peers;
                  case "messages" -> log;
                  case "transactions" -> none;
                  default -> throw new UnsupportedOperationException(call.name());
                });
  }

  private record PortCall(String name, List<Object> arguments) {}

  private Object log(PortCall call) {
    return switch (call.name()) {
      case "append" -> logged.add((LoggedMessage) call.arguments().get(0));
      case "storeText" -> {
        texts.add(call.arguments().get(3).toString());
        yield null;
      }
      default -> throw new UnsupportedOperationException(call.name());
    };
  }

  private static <T> T port(Class<T> type, Function<PortCall, Object> calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                calls.apply(
                    new PortCall(
                        method.getName(), arguments == null ? List.of() : List.of(arguments)))));
  }

  @Override
  public <T> T inTransaction(Function<Store, T> work) {
    return work.apply(store);
  }
}
