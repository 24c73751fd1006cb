package org.kyotoprotocol.itl.persistence.contract;

import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.testkit.memory.InMemoryStore;

class InMemoryNoticeBookTest extends NoticeBookContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  UnitOfWork unitOfWork() {
    return store;
  }
}
