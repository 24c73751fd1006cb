package org.kyotoprotocol.itl.testkit.check;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** A store that notes every lock taken on its ledger. */
final class RecordingStore {
  private final Store inner;
  private final List<String> taken;

  RecordingStore(Store inner, List<String> taken) {
    this.inner = inner;
    this.taken = taken;
  }

  Store store() {
    Ledger ledger = proxy(Ledger.class, (proxy, method, args) -> locked(method, args));
    return proxy(
        Store.class,
        (proxy, method, args) ->
            method.getName().equals("ledger") ? ledger : call(method, inner, args));
  }

  private Object locked(Method method, Object[] args) throws Throwable {
    if (method.getName().startsWith("lock")) {
      boolean named = args[0] instanceof RegistryCode;
      taken.add(method.getName() + (named ? " " + args[0] : ""));
    }
    return call(method, inner.ledger(), args);
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
