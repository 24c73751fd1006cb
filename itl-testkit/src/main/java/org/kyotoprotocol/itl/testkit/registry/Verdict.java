package org.kyotoprotocol.itl.testkit.registry;

/** What the acquiring registry makes of a proposal (registry behaviour Q1-Q9). */
sealed interface Verdict {
  /** Status 8 is sent. */
  record Accept() implements Verdict {}

  /** Status 6 is sent with exactly this code. */
  record Reject(int responseCode) implements Verdict {}

  /** Nothing is sent at all. */
  record Ignore(String words) implements Verdict {}
}
