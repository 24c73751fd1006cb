package org.kyotoprotocol.itl.core.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Port: the reference data, inside one unit of work. Rows are never overwritten: one that is
 * replaced keeps the time at which it ceased to be current.
 */
public interface ReferenceData {
  /**
   * Current rows about one of the subjects, of all sets, in a stable order.
   *
   * @param subjects see {@link ReferenceEntry#subject()}
   */
  List<ReferenceRow> about(Collection<String> subjects);

  /** All current rows of the set, in a stable order. */
  List<ReferenceRow> all(ReferenceSet set);

  /** Sets that an administrator has given; what such a set lacks is not recorded. */
  Set<ReferenceSet> given();

  /**
   * Makes these rows the current ones of the set. Rows that were current and are not among them
   * cease to be.
   */
  void replace(ReferenceChange change, ReferenceSet set, List<ReferenceRow> rows);

  /** Every change so far, newest first. */
  List<Recorded> history(int limit);

  /**
   * Who changes reference data, and why.
   *
   * @param at by the business clock
   * @param who the administrator
   * @param why in the administrator's words
   * @param complete true if the set is now given; false for defaults, which leave open what they do
   *     not say
   */
  record ReferenceChange(Instant at, String who, String why, boolean complete) {}

  /**
   * A change as recorded.
   *
   * @param added rows that became current
   * @param ended rows that ceased to be
   */
  record Recorded(ReferenceChange change, ReferenceSet set, int added, int ended) {}
}
