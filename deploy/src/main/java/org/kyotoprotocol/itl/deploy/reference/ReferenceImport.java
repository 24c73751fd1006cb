package org.kyotoprotocol.itl.deploy.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.reference.AccountEntry;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Takes over what a folder of reference data says, all of it in one unit of work. */
public final class ReferenceImport {
  private ReferenceImport() {}

  /**
   * What becomes of a set.
   *
   * @param unchanged rows that are current and stay so
   * @param first true if the set had not been given before: what it lacks is no longer left open
   */
  public record SetChange(ReferenceSet set, int added, int ended, int unchanged, boolean first) {
    /** True if the record says afterwards what it said before. */
    public boolean isNone() {
      return added == 0 && ended == 0 && !first;
    }
  }

  /**
   * What the folder would change.
   *
   * @throws IllegalArgumentException if the folder has problems
   */
  public static List<SetChange> preview(Store store, ReferenceFolder folder) {
    if (!folder.isUsable()) {
      throw new IllegalArgumentException("A folder with problems cannot be taken over");
    }
    Set<ReferenceSet> given = store.reference().given();
    List<SetChange> changes = new ArrayList<>();
    for (Map.Entry<ReferenceSet, List<ReferenceRow>> entry :
        new TreeMap<>(folder.sets()).entrySet()) {
      ReferenceSet set = entry.getKey();
      Set<ReferenceRow> now = new HashSet<>(store.reference().all(set));
      Set<ReferenceRow> next = new HashSet<>(entry.getValue());
      int unchanged = (int) next.stream().filter(now::contains).count();
      changes.add(
          new SetChange(
              set,
              next.size() - unchanged,
              now.size() - unchanged,
              unchanged,
              !given.contains(set)));
    }
    return changes;
  }

  /**
   * Replaces each set that has a file by what the file says. A set that says the same as before is
   * left alone.
   *
   * @throws IllegalArgumentException if the folder has problems
   */
  public static List<SetChange> takeOver(
      Store store, ReferenceFolder folder, ReferenceChange change) {
    List<SetChange> changes = preview(store, folder);
    for (SetChange each : changes) {
      if (!each.isNone()) {
        store.reference().replace(change, each.set(), folder.sets().get(each.set()));
      }
    }
    return changes;
  }

  /** Codes in the file of accounts that are not in the registry table, if any. */
  public static Set<String> unlistedRegistries(Store store, ReferenceFolder folder) {
    Set<String> unlisted = new TreeSet<>();
    for (ReferenceRow row : folder.sets().getOrDefault(ReferenceSet.ACCOUNTS, List.of())) {
      if (row.entry() instanceof AccountEntry entry) {
        unlisted.add(entry.account().registry().value());
      }
    }
    store.registries().all().stream()
        .map(Registry::code)
        .map(RegistryCode::value)
        .forEach(unlisted::remove);
    return unlisted;
  }
}
