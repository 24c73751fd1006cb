package org.kyotoprotocol.itl.persistence.reference;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.kyotoprotocol.itl.core.reference.ReferenceData;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.persistence.sql.PostgreSql;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** What was decided elsewhere, in the database. */
public final class HibernateReferenceData implements ReferenceData {
  private final StatelessSession session;

  public HibernateReferenceData(StatelessSession session) {
    this.session = session;
  }

  @Override
  public List<ReferenceRow> about(Collection<String> subjects) {
    return session
        .createNativeQuery(PostgreSql.REFERENCE_ABOUT, ReferenceRowRow.class)
        .setParameter("subjects", subjects.stream().map(StoredText::of).toArray(String[]::new))
        .getResultStream()
        .map(ReferenceRowRow::toRow)
        .sorted(ReferenceRow.ORDER)
        .toList();
  }

  @Override
  public List<ReferenceRow> all(ReferenceSet set) {
    return current(set).stream().map(ReferenceRowRow::toRow).sorted(ReferenceRow.ORDER).toList();
  }

  private List<ReferenceRowRow> current(ReferenceSet set) {
    return session
        .createSelectionQuery(
            "from ReferenceRowRow where setName = :set and endedBy is null", ReferenceRowRow.class)
        .setParameter("set", set)
        .getResultList();
  }

  @Override
  public Set<ReferenceSet> given() {
    Set<ReferenceSet> given = EnumSet.noneOf(ReferenceSet.class);
    given.addAll(
        session
            .createSelectionQuery(
                "select setName from ReferenceSetRow where given", ReferenceSet.class)
            .getResultList());
    return given;
  }

  @Override
  public void replace(ReferenceChange change, ReferenceSet set, List<ReferenceRow> rows) {
    lock(set);
    Map<ReferenceRow, Long> ended = new LinkedHashMap<>();
    current(set).forEach(row -> ended.put(row.toRow(), row.number()));
    Set<ReferenceRow> added = new LinkedHashSet<>(rows);
    added.removeAll(ended.keySet());
    ended.keySet().removeAll(new LinkedHashSet<>(rows));
    ReferenceChangeRow recorded =
        ReferenceChangeRow.of(new Recorded(change, set, added.size(), ended.size()));
    session.insert(recorded);
    end(ended.values(), recorded.number());
    session.insertMultiple(
        added.stream().map(row -> ReferenceRowRow.of(row, recorded.number())).toList());
    if (change.complete()) {
      session
          .createMutationQuery("update ReferenceSetRow set given = true where setName = :set")
          .setParameter("set", set)
          .executeUpdate();
    }
  }

  /** Changes of one set take turns, also the first two of a set that nobody has changed yet. */
  private void lock(ReferenceSet set) {
    session
        .createMutationQuery(
            "insert into ReferenceSetRow (setName, given) values (:set, false)"
                + " on conflict do nothing")
        .setParameter("set", set)
        .executeUpdate();
    session.get(ReferenceSetRow.class, set, LockMode.PESSIMISTIC_WRITE);
  }

  private void end(Collection<Long> rows, long change) {
    session
        .createNativeMutationQuery(PostgreSql.END_REFERENCE_ROWS)
        .setParameter("change", change)
        .setParameter("rows", rows.toArray(Long[]::new))
        .executeUpdate();
  }

  @Override
  public List<Recorded> history(int limit) {
    return session
        .createSelectionQuery(
            "from ReferenceChangeRow order by referenceChange desc", ReferenceChangeRow.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(ReferenceChangeRow::toRecorded)
        .toList();
  }
}
