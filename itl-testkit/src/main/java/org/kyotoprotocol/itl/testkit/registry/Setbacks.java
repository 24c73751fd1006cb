package org.kyotoprotocol.itl.testkit.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the registry could not process or deliver, as its operator would find it; newest last. */
final class Setbacks {
  private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);
  private static final int MOST = 1_000;

  private final RegistryCode registry;
  private final Deque<String> words = new ArrayDeque<>();

  Setbacks(RegistryCode registry) {
    this.registry = registry;
  }

  synchronized void add(String what, String why) {
    LOG.warn("ITL-180 Simulated registry {}: {}: {}", registry, what, why);
    if (words.size() == MOST) {
      words.removeFirst();
    }
    words.addLast(what + ": " + why);
  }

  synchronized List<String> all() {
    return List.copyOf(words);
  }
}
