package org.kyotoprotocol.itl.core.check;

import java.util.Set;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** One coded rule. Its condition must hold; its failure produces the code. */
public interface Check {
  /** What the catalogue says of this check. */
  Row row();

  default int code() {
    return row().code();
  }

  default Stage stage() {
    return row().stage();
  }

  /** Short name. */
  default String title() {
    return row().title();
  }

  /** The condition in words. */
  default String rule() {
    return row().rule();
  }

  /** Which messages it judges. */
  default Scope scope() {
    return row().scope();
  }

  /** Transaction types it judges; none if it is not about a transaction. */
  default Set<TransactionType> transactionTypes() {
    return row().types().values();
  }

  /** Where code and meaning come from. */
  default String source() {
    return row().source();
  }

  default Confidence confidence() {
    return row().confidence();
  }

  /** True if the check has something to say about the message. */
  default boolean appliesTo(Facts facts) {
    return scope().covers(facts) && row().types().cover(facts);
  }

  /** Judges the facts. Pure, and total over the messages it applies to. */
  default Evidence judge(Facts facts) {
    return row().condition().judge(facts);
  }
}
