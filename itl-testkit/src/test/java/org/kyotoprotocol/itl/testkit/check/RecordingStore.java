package org.kyotoprotocol.itl.testkit.check;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.notice.NoticeBook;

/** A store that notes every lock taken on its ledger and its notices. */
final class RecordingStore {
  private final Store inner;
  private final List<String> taken;

  RecordingStore(Store inner, List<String> taken) {
    this.inner = inner;
    this.taken = taken;
  }

  Store store() {
    Ledger ledger =
        proxy(Ledger.class, (proxy, method, args) -> locked(method, inner.ledger(), args));
    NoticeBook notices =
        proxy(NoticeBook.class, (proxy, method, args) -> locked(method, inner.notices(), args));
    return proxy(
        Store.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "ledger" -> ledger;
              case "notices" -> notices;
              default -> call(method, inner, args);
            });
  }

  private Object locked(Method method, Object target, Object[] args) throws Throwable {
    if (method.getName().startsWith("lock")) {
      taken.add((method.getName() + " " + words(args[0])).strip());
    }
    return call(method, target, args);
  }

  private static String words(Object argument) {
    if (argument instanceof CounterKey key) {
      return key.kind() + " " + key.registry();
    }
    if (argument instanceof Collection<?> several) {
      return several.stream()
          .filter(CounterKey.class::isInstance)
          .map(RecordingStore::words)
          .collect(Collectors.joining(", "));
    }
    return argument.toString();
  }

  private static Object call(Method method, Object target, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> port, InvocationHandler handler) {
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }
}
