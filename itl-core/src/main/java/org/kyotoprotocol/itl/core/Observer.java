package org.kyotoprotocol.itl.core;

/** Port: takes note of what an operator should know. Never throws. */
@FunctionalInterface
public interface Observer {
  /**
   * @param code stable code of the log line, {@code ITL-nnn}; the operator's guide explains it
   * @param words what happened and what it means, without secrets or stack traces
   */
  void noted(String code, String words);
}
