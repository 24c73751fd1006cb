package org.kyotoprotocol.itl.core.check;

/** The condition of a check as code: from facts to evidence, without any effect. */
@FunctionalInterface
public interface Condition {
  Evidence judge(Facts facts);
}
