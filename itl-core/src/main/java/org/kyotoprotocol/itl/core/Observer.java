package org.kyotoprotocol.itl.core;

/**
 * Port: takes note of what an operator should know. Never throws.
 *
 * <p>Codes of the core: ITL-201 message taken, to be processed later; 202 message neither processed
 * nor recorded; 203 malformed request not logged; 204 pending message failed again; 211 evaluation
 * failed on our side; 221 cancelled after its release, the completion may be lost; 222 clean-up of
 * a transaction failed; 231 completed in spite of a refusal; 301 a peer refused what was delivered;
 * 302 attempt to deliver failed; 303 delivery given up.
 */
@FunctionalInterface
public interface Observer {
  /**
   * @param code stable code of the log line, {@code ITL-nnn}; the operator's guide explains it
   * @param words what happened and what it means, without secrets or stack traces
   */
  void noted(String code, String words);
}
