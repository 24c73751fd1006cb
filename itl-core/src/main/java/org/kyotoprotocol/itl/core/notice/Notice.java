package org.kyotoprotocol.itl.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * A notice to one registry (DES notices, section 2). Which fields it has depends on its type.
 *
 * @param identifier unique for ever; transactions that fulfil the notice carry it
 * @param type of the first message; never changed afterwards (N1)
 * @param content English text, at most 2,000 characters
 * @param date when the latest message was made
 * @param projectNumber Party code and number, as in {@code BR143}
 * @param targetValue units to cancel, replace, deliver or change; empty where the type has none
 * @param targetDate expiry date (type 3), or the new one (type 9)
 * @param actionDueDate last day to act, until 24:00 UTC
 * @param blocks units it is about, of all messages together
 */
public record Notice(
    long identifier,
    NoticeType type,
    NoticeStatus status,
    RegistryCode addressee,
    String content,
    Instant date,
    Optional<String> projectNumber,
    Optional<UnitType> unitType,
    OptionalLong targetValue,
    Optional<LocalDate> targetDate,
    OptionalLong lulucfActivity,
    OptionalInt commitmentPeriod,
    Optional<LocalDate> actionDueDate,
    List<SerialBlock> blocks) {

  /** Longest text a registry stores. */
  public static final int LONGEST_CONTENT = 2_000;

  public Notice {
    blocks = List.copyOf(blocks);
  }

  public boolean isCompleted() {
    return status == NoticeStatus.COMPLETED;
  }

  public boolean is(NoticeType other) {
    return type == other;
  }

  /** True if the project is the one that units carry: its Party's code and its number. */
  public boolean isAbout(String hostParty, int project) {
    return projectNumber.filter((hostParty + project)::equals).isPresent();
  }

  /**
   * Its status once so many units are fulfilled (N5). Where no transaction fulfils a notice, its
   * status changes by other rules only (F6, F7).
   *
   * @param fulfilled units of completed transactions that carry it
   * @param today day in UTC; a deadline is met until its end
   */
  public NoticeStatus judged(long fulfilled, LocalDate today) {
    if (!type.isFulfilledByTransactions()) {
      return status;
    }
    if (targetValue.isPresent() && fulfilled >= targetValue.getAsLong()) {
      return NoticeStatus.COMPLETED;
    }
    boolean late = actionDueDate.filter(today::isAfter).isPresent();
    return fulfilled > 0 || late ? NoticeStatus.INCOMPLETE : NoticeStatus.OPEN;
  }

  /** The same notice, its latest message made at another time. */
  public Notice dated(Instant at) {
    return with(status, content, at);
  }

  /** True if it was taken back: target zero, completed (N10). */
  public boolean isWithdrawn() {
    return isCompleted() && targetValue.equals(OptionalLong.of(0));
  }

  /** The same notice with another target. */
  Notice withTarget(long target) {
    return new Notice(
        identifier,
        type,
        status,
        addressee,
        content,
        date,
        projectNumber,
        unitType,
        OptionalLong.of(target),
        targetDate,
        lulucfActivity,
        commitmentPeriod,
        actionDueDate,
        blocks);
  }

  /** The same notice after another message. */
  public Notice with(NoticeStatus next, String text, Instant now) {
    return new Notice(
        identifier,
        type,
        next,
        addressee,
        text,
        now,
        projectNumber,
        unitType,
        targetValue,
        targetDate,
        lulucfActivity,
        commitmentPeriod,
        actionDueDate,
        blocks);
  }
}
