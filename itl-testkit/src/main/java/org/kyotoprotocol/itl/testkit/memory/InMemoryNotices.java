package org.kyotoprotocol.itl.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeBook;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Notices in memory. */
final class InMemoryNotices implements NoticeBook {
  private final Table<Long, Notice> notices;
  private final Journal<Notice> history;

  InMemoryNotices(UndoLog undo) {
    notices = new Table<>(undo);
    history = new Journal<>(undo);
  }

  @Override
  public long nextIdentifier() {
    return notices.rows().isEmpty() ? 1 : notices.rows().lastKey() + 1;
  }

  @Override
  public Optional<Notice> find(long identifier) {
    return notices.find(identifier);
  }

  @Override
  public Optional<Notice> lock(long identifier) {
    return find(identifier);
  }

  @Override
  public List<Notice> to(RegistryCode addressee) {
    return notices.values().stream().filter(n -> n.addressee().equals(addressee)).toList();
  }

  @Override
  public List<Notice> latest(int limit) {
    return notices.values().stream()
        .sorted(Comparator.comparingLong(Notice::identifier).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void save(Notice notice) {
    notices.put(notice.identifier(), notice);
    history.append(notice);
  }

  @Override
  public List<Notice> history(long identifier) {
    return history.entries().stream().filter(n -> n.identifier() == identifier).toList();
  }
}
