package org.kyotoprotocol.itl.testkit.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** What takes back the changes of the unit of work that is running. */
final class UndoLog {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  void record(Runnable step) {
    steps.push(step);
  }

  void forget() {
    steps.clear();
  }

  void rollBack() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
