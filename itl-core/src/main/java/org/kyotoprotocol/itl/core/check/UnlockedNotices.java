package org.kyotoprotocol.itl.core.check;

import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeBook;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Notices for questions only. */
record UnlockedNotices(NoticeBook stored) implements NoticeBook {
  @Override
  public long nextIdentifier() {
    throw UnlockedStore.readOnly();
  }

  @Override
  public Optional<Notice> find(long identifier) {
    return stored.find(identifier);
  }

  @Override
  public Optional<Notice> lock(long identifier) {
    return stored.find(identifier);
  }

  @Override
  public List<Notice> to(RegistryCode addressee) {
    return stored.to(addressee);
  }

  @Override
  public List<Notice> latest(int limit) {
    return stored.latest(limit);
  }

  @Override
  public void save(Notice notice) {
    throw UnlockedStore.readOnly();
  }

  @Override
  public List<Notice> history(long identifier) {
    return stored.history(identifier);
  }
}
