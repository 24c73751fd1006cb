package org.kyotoprotocol.itl.persistence.contract;

import java.util.function.Consumer;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;

/** What every store promises, whatever it keeps things in. */
abstract class Contract {
  abstract UnitOfWork unitOfWork();

  final void run(Consumer<Store> work) {
    unitOfWork()
        .inTransaction(
            store -> {
              work.accept(store);
              return null;
            });
  }

  final <T> T ask(Function<Store, T> question) {
    return unitOfWork().inTransaction(question);
  }
}
