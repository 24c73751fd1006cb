package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFolder;
import org.kyotoprotocol.itl.deploy.reference.ReferenceImport;

/** Which reference data a sandbox has, where it is from, and what it leaves open. */
final class SandboxReference {
  private SandboxReference() {}

  static void print(UnitOfWork unitOfWork, Optional<ReferenceFolder> folder, PrintWriter out) {
    unitOfWork.inTransaction(
        store -> {
          print(store, out);
          folder.ifPresent(given -> remark(store, given, out));
          return store;
        });
  }

  private static void print(Store store, PrintWriter out) {
    Set<ReferenceSet> given = store.reference().given();
    out.println("Reference data:");
    for (ReferenceSet set : given) {
      out.printf("  %s: given, rows: %,d%n", set.fileName(), store.reference().all(set).size());
    }
    Set<ReferenceSet> open = EnumSet.complementOf(EnumSet.of(ReferenceSet.ACCOUNTS));
    open.removeAll(given);
    if (open.remove(ReferenceSet.PARTIES)) {
      out.printf(
          "  parties.csv: not given; shipped are the assigned amounts of %d Parties for the first"
              + " period, from the published decisions; the rest is left open%n",
          store.reference().all(ReferenceSet.PARTIES).size());
    }
    if (!given.contains(ReferenceSet.ACCOUNTS)) {
      out.println("  accounts.csv: not given; accounts are recorded when they are first named");
    }
    if (!open.isEmpty()) {
      out.println(
          "  not given, and left open: "
              + open.stream().map(ReferenceSet::fileName).collect(Collectors.joining(", ")));
    }
  }

  private static void remark(Store store, ReferenceFolder folder, PrintWriter out) {
    folder.remarks().forEach(remark -> out.println("  take note: " + remark));
    Set<String> unlisted = ReferenceImport.unlistedRegistries(store, folder);
    if (!unlisted.isEmpty()) {
      out.println(
          "  take note: accounts.csv names registries that the sandbox does not have: "
              + String.join(", ", unlisted));
    }
  }
}
