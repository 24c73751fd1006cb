package org.kyotoprotocol.itl.testkit.memory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kyotoprotocol.itl.core.reference.ReferenceData;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;

/** Reference data in memory. */
final class InMemoryReferenceData implements ReferenceData {
  private final Table<ReferenceSet, List<ReferenceRow>> sets;
  private final Table<ReferenceSet, Map<String, List<ReferenceRow>>> bySubject;
  private final Journal<Recorded> history;

  InMemoryReferenceData(UndoLog undo) {
    sets = new Table<>(undo);
    bySubject = new Table<>(undo);
    history = new Journal<>(undo);
  }

  @Override
  public List<ReferenceRow> about(Collection<String> subjects) {
    return bySubject.values().stream()
        .flatMap(
            rows ->
                subjects.stream()
                    .distinct()
                    .flatMap(subject -> rows.getOrDefault(subject, List.of()).stream()))
        .sorted(ReferenceRow.ORDER)
        .toList();
  }

  @Override
  public List<ReferenceRow> all(ReferenceSet set) {
    return sets.find(set).orElse(List.of()).stream().sorted(ReferenceRow.ORDER).toList();
  }

  @Override
  public Set<ReferenceSet> given() {
    Set<ReferenceSet> given = EnumSet.noneOf(ReferenceSet.class);
    history.entries().stream()
        .filter(recorded -> recorded.change().complete())
        .forEach(recorded -> given.add(recorded.set()));
    return given;
  }

  @Override
  public void replace(ReferenceChange change, ReferenceSet set, List<ReferenceRow> rows) {
    Set<ReferenceRow> added = new LinkedHashSet<>(rows);
    Set<ReferenceRow> ended = new LinkedHashSet<>(all(set));
    added.removeAll(all(set));
    ended.removeAll(new LinkedHashSet<>(rows));
    List<ReferenceRow> current = rows.stream().distinct().toList();
    sets.put(set, current);
    bySubject.put(set, current.stream().collect(groupingBy(row -> row.entry().subject())));
    history.append(new Recorded(change, set, added.size(), ended.size()));
  }

  @Override
  public List<Recorded> history(int limit) {
    List<Recorded> newestFirst = new ArrayList<>(history.entries());
    Collections.reverse(newestFirst);
    return newestFirst.stream().limit(limit).toList();
  }
}
