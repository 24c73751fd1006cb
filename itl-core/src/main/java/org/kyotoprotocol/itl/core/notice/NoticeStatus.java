package org.kyotoprotocol.itl.core.notice;

import java.util.Arrays;
import java.util.Optional;

/** Statuses of a notice (DES notices, N5). */
public enum NoticeStatus {
  /** Nothing fulfilled and the deadline not passed. */
  OPEN(1, "Open"),
  /** Partly fulfilled, or the deadline passed with something missing. */
  INCOMPLETE(2, "Incomplete"),
  /** Target reached. */
  COMPLETED(3, "Completed");

  private final int code;
  private final String printed;

  NoticeStatus(int code, String printed) {
    this.code = code;
    this.printed = printed;
  }

  public int code() {
    return code;
  }

  public static Optional<NoticeStatus> of(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }

  @Override
  public String toString() {
    return printed;
  }
}
