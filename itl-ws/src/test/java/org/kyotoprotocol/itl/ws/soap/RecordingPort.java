package org.kyotoprotocol.itl.ws.soap;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An implementation of a port that keeps what it is asked and answers everything with a sample. */
final class RecordingPort {
  final List<Call> calls = new CopyOnWriteArrayList<>();
  volatile Samples.Fill answers = Samples.Fill.EVERYTHING;

  /** Applied to every answer; may throw. */
  volatile UnaryOperator<Object> behaviour = UnaryOperator.identity();

  /** What the implementation was given. */
  record Call(Object argument, CurrentCall current, String authorization) {}

  <T> T as(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, args) -> answer(method, args)));
  }

  Call last() {
    return calls.get(calls.size() - 1);
  }

  private Object answer(Method method, Object[] args) {
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(this);
      case "equals" -> false;
      case "toString" -> "RecordingPort";
      default -> {
        CurrentCall current = CurrentCall.get();
        // The HTTP request is only good while it is being served.
        String authorization = current.httpRequest().getHeader("Authorization");
        calls.add(new Call(args[0], current, authorization));
        yield behaviour.apply(Samples.of(method.getReturnType(), answers));
      }
    };
  }
}
