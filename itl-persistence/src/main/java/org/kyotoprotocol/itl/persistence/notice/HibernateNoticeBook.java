package org.kyotoprotocol.itl.persistence.notice;

import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.notice.Notice;
import org.kyotoprotocol.itl.core.notice.NoticeBook;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.persistence.sql.PostgreSql;

/** The notices in the database. */
public final class HibernateNoticeBook implements NoticeBook {
  private final StatelessSession session;

  public HibernateNoticeBook(StatelessSession session) {
    this.session = session;
  }

  @Override
  public long nextIdentifier() {
    return session
        .createNativeQuery(PostgreSql.NEXT_NOTICE_IDENTIFIER, Long.class)
        .getSingleResult();
  }

  @Override
  public Optional<Notice> find(long identifier) {
    return Optional.ofNullable(session.get(NoticeRow.class, identifier)).map(NoticeRow::toNotice);
  }

  @Override
  public Optional<Notice> lock(long identifier) {
    return Optional.ofNullable(session.get(NoticeRow.class, identifier, LockMode.PESSIMISTIC_WRITE))
        .map(NoticeRow::toNotice);
  }

  @Override
  public List<Notice> to(RegistryCode addressee) {
    return session
        .createSelectionQuery(
            "from NoticeRow where columns.addressee = :addressee order by notice", NoticeRow.class)
        .setParameter("addressee", addressee.value())
        .getResultStream()
        .map(NoticeRow::toNotice)
        .toList();
  }

  @Override
  public List<Notice> latest(int limit) {
    return session
        .createSelectionQuery("from NoticeRow order by notice desc", NoticeRow.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(NoticeRow::toNotice)
        .toList();
  }

  @Override
  public void save(Notice notice) {
    session.upsert(NoticeRow.of(notice));
    session.insert(NoticeHistoryRow.of(notice));
  }

  @Override
  public List<Notice> history(long identifier) {
    return session
        .createSelectionQuery(
            "from NoticeHistoryRow where notice = :notice order by noticeHistory",
            NoticeHistoryRow.class)
        .setParameter("notice", identifier)
        .getResultStream()
        .map(NoticeHistoryRow::toNotice)
        .toList();
  }
}
