package org.kyotoprotocol.itl.core.check;

import java.util.Set;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** One coded rule. Its condition must hold; its failure produces the code. */
public interface Check {
  int code();

  Stage stage();

  /** Short name. */
  String title();

  /** The condition in words. */
  String rule();

  /** Which messages it judges. */
  Scope scope();

  /** Transaction types it judges; all types where the type does not matter. */
  Set<TransactionType> transactionTypes();

  /** Where code and meaning come from. */
  String source();

  Confidence confidence();

  /** Judges the facts. Pure, and total over the messages in its scope. */
  Evidence judge(Facts facts);
}
