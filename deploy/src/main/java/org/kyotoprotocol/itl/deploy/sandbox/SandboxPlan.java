package org.kyotoprotocol.itl.deploy.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFolder;

/**
 * What a sandbox is to be.
 *
 * @param folder where it keeps everything; created if it does not exist
 * @param port of the log; 0 for a free one
 * @param codes registries around it
 * @param external those of them, or others, that the caller runs, and where
 * @param clock business time to begin at; empty to go on, or to begin at the standard time
 * @param reference data that replaces the defaults set by set; empty to leave what is recorded
 */
public record SandboxPlan(
    Path folder,
    int port,
    SortedSet<String> codes,
    Map<String, URI> external,
    Optional<Instant> clock,
    Optional<ReferenceFolder> reference) {
  /** The registries of a sandbox unless others are named. */
  public static final List<String> STANDARD_CODES =
      List.of("AU", "BE", "CDM", "CH", "CZ", "DE", "DK", "FR", "GB", "HU", "JP", "NZ", "RU", "UA");

  /** A sandbox with the reference data that it has or ships. */
  public SandboxPlan(
      Path folder,
      int port,
      SortedSet<String> codes,
      Map<String, URI> external,
      Optional<Instant> clock) {
    this(folder, port, codes, external, clock, Optional.empty());
  }

  public SandboxPlan {
    folder = folder.toAbsolutePath().normalize();
    external = Map.copyOf(external);
    TreeSet<String> all = new TreeSet<>(codes);
    all.addAll(external.keySet());
    codes = all;
  }

  /** Those that the sandbox simulates. */
  SortedSet<String> simulated() {
    TreeSet<String> simulated = new TreeSet<>(codes);
    simulated.removeAll(external.keySet());
    return simulated;
  }
}
