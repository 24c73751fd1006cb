package org.kyotoprotocol.itl.core.notice;

import static org.kyotoprotocol.itl.core.notice.NoticeType.CCS_NET_REVERSAL;
import static org.kyotoprotocol.itl.core.notice.NoticeType.CCS_NON_SUBMISSION;
import static org.kyotoprotocol.itl.core.notice.NoticeType.EU_15_COMMITMENT_PERIOD_RESERVE;
import static org.kyotoprotocol.itl.core.notice.NoticeType.EXCESS_ISSUANCE;
import static org.kyotoprotocol.itl.core.notice.NoticeType.EXPIRY_DATE_CHANGE;
import static org.kyotoprotocol.itl.core.notice.NoticeType.IMPENDING_EXPIRY;
import static org.kyotoprotocol.itl.core.notice.NoticeType.NET_SOURCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.notice.NoticeType.NON_COMPLIANCE_CANCELLATION;
import static org.kyotoprotocol.itl.core.notice.NoticeType.NON_SUBMISSION_OF_CERTIFICATION_REPORT;
import static org.kyotoprotocol.itl.core.notice.NoticeType.NOTIFICATION_UPDATE;
import static org.kyotoprotocol.itl.core.notice.NoticeType.REVERSAL_OF_STORAGE;
import static org.kyotoprotocol.itl.core.notice.NoticeType.UNIT_CARRY_OVER;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Fields that a notice has or has not according to its type (DES notices, section 2). */
enum NoticeField {
  PROJECT_NUMBER(
      "projectNumber",
      notice -> notice.projectNumber().isPresent(),
      EnumSet.of(
          REVERSAL_OF_STORAGE,
          NON_SUBMISSION_OF_CERTIFICATION_REPORT,
          EXCESS_ISSUANCE,
          EXPIRY_DATE_CHANGE,
          CCS_NET_REVERSAL,
          CCS_NON_SUBMISSION),
      none()),
  UNIT_TYPE(
      "unitType",
      notice -> notice.unitType().isPresent(),
      EnumSet.of(
          IMPENDING_EXPIRY,
          REVERSAL_OF_STORAGE,
          NON_SUBMISSION_OF_CERTIFICATION_REPORT,
          EXCESS_ISSUANCE,
          UNIT_CARRY_OVER,
          EXPIRY_DATE_CHANGE),
      none()),
  TARGET_VALUE("targetValue", notice -> notice.targetValue().isPresent(), all(), none()),
  TARGET_DATE(
      "targetDate",
      notice -> notice.targetDate().isPresent(),
      EnumSet.of(IMPENDING_EXPIRY, EXPIRY_DATE_CHANGE),
      none()),
  LULUCF_ACTIVITY(
      "LULUCFActivity",
      notice -> notice.lulucfActivity().isPresent(),
      EnumSet.of(NET_SOURCE_CANCELLATION),
      none()),
  COMMITMENT_PERIOD(
      "commitPeriod",
      notice -> notice.commitmentPeriod().isPresent(),
      EnumSet.of(
          NET_SOURCE_CANCELLATION,
          NON_COMPLIANCE_CANCELLATION,
          NoticeType.COMMITMENT_PERIOD_RESERVE,
          UNIT_CARRY_OVER,
          EU_15_COMMITMENT_PERIOD_RESERVE),
      all()),
  ACTION_DUE_DATE("actionDueDate", notice -> notice.actionDueDate().isPresent(), all(), none()),
  UNIT_BLOCKS(
      "unitBlockIdentifiers",
      notice -> !notice.blocks().isEmpty(),
      EnumSet.of(IMPENDING_EXPIRY),
      EnumSet.of(REVERSAL_OF_STORAGE, NON_SUBMISSION_OF_CERTIFICATION_REPORT, EXPIRY_DATE_CHANGE));

  private final String wireName;
  private final Predicate<Notice> given;
  private final Set<NoticeType> required;
  private final Set<NoticeType> optional;

  NoticeField(
      String wireName,
      Predicate<Notice> given,
      Set<NoticeType> required,
      Set<NoticeType> optional) {
    this.wireName = wireName;
    this.given = given;
    this.required = required;
    this.optional = optional;
  }

  String wireName() {
    return wireName;
  }

  boolean isGiven(Notice notice) {
    return given.test(notice);
  }

  boolean isRequired(NoticeType type) {
    return required.contains(type);
  }

  boolean isAllowed(NoticeType type) {
    return required.contains(type) || optional.contains(type);
  }

  private static Set<NoticeType> none() {
    return EnumSet.noneOf(NoticeType.class);
  }

  /** Every type that begins a notice. */
  private static Set<NoticeType> all() {
    return EnumSet.complementOf(EnumSet.of(NOTIFICATION_UPDATE));
  }
}
