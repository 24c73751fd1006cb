package org.kyotoprotocol.itl.core.notice;

import static org.kyotoprotocol.itl.core.ledger.UnitType.AAU;
import static org.kyotoprotocol.itl.core.ledger.UnitType.CER;
import static org.kyotoprotocol.itl.core.ledger.UnitType.ERU_FROM_AAU;
import static org.kyotoprotocol.itl.core.ledger.UnitType.LCER;
import static org.kyotoprotocol.itl.core.ledger.UnitType.TCER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;

/** What must hold of a notice before it is sent (DES notices, sections 1 and 2). */
final class NoticeRule {
  private static final Pattern PROJECT_NUMBER = Pattern.compile("[A-Z]{2}[1-9][0-9]{0,9}");
  private static final int LAST_PERIOD = 3;
  private static final int LAST_ACTIVITY = 7;

  private final Notice notice;
  private final List<FieldProblem> problems = new ArrayList<>();

  private NoticeRule(Notice notice) {
    this.notice = notice;
  }

  /** Everything that is wrong with it. */
  static List<FieldProblem> problems(Notice notice) {
    NoticeRule rule = new NoticeRule(notice);
    if (notice.is(NoticeType.NOTIFICATION_UPDATE)) {
      rule.problem("notificationType", "is an update, which only an earlier notice can have");
      return rule.problems;
    }
    for (NoticeField field : NoticeField.values()) {
      rule.presence(field);
    }
    rule.content();
    rule.values();
    rule.blocks();
    return rule.problems;
  }

  private void presence(NoticeField field) {
    boolean given = field.isGiven(notice);
    if (!given && field.isRequired(notice.type())) {
      problem(field, "is missing");
    }
    if (given && !field.isAllowed(notice.type())) {
      problem(field, "does not belong to a notice of type " + notice.type().code());
    }
  }

  private void content() {
    String content = notice.content();
    if (content.isBlank()) {
      problem("messageContent", "is missing");
    }
    if (content.length() > Notice.LONGEST_CONTENT) {
      problem(
          "messageContent",
          "has " + content.length() + " characters; at most " + Notice.LONGEST_CONTENT);
    }
    if (content.codePoints().anyMatch(NoticeRule::isUnspeakable)) {
      problem("messageContent", "has characters that XML cannot carry");
    }
  }

  private static boolean isUnspeakable(int character) {
    return (character < ' ' && character != '\t' && character != '\n' && character != '\r')
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        || character == 0xFFFE
        || character == 0xFFFF;
  }

  private void values() {
    notice
        .projectNumber()
        .filter(number -> !PROJECT_NUMBER.matcher(number).matches())
        .ifPresent(
            number ->
                problem(NoticeField.PROJECT_NUMBER, "must be Party code and number, as in BR143"));
    notice
        .unitType()
        .filter(type -> !unitTypes().contains(type))
        .ifPresent(type -> problem(NoticeField.UNIT_TYPE, "must be one of " + unitTypes()));
    if (notice.targetValue().orElse(0) < 0) {
      problem(NoticeField.TARGET_VALUE, "must not be negative");
    }
    within(NoticeField.LULUCF_ACTIVITY, notice.lulucfActivity().orElse(1), LAST_ACTIVITY);
    within(NoticeField.COMMITMENT_PERIOD, notice.commitmentPeriod().orElse(1), LAST_PERIOD);
    boolean ofTcer =
        notice.is(NoticeType.EXPIRY_DATE_CHANGE)
            && notice.unitType().filter(TCER::equals).isPresent();
    if (ofTcer && notice.commitmentPeriod().isEmpty()) {
      problem(NoticeField.COMMITMENT_PERIOD, "is missing, which tCER need");
    }
  }

  private void within(NoticeField field, long value, int most) {
    if (value < 1 || value > most) {
      problem(field, "must be from 1 to " + most);
    }
  }

  /** Units that a notice of the type can be about. */
  private Set<UnitType> unitTypes() {
    return switch (notice.type()) {
      case IMPENDING_EXPIRY, EXPIRY_DATE_CHANGE -> EnumSet.of(TCER, LCER);
      case REVERSAL_OF_STORAGE, NON_SUBMISSION_OF_CERTIFICATION_REPORT -> EnumSet.of(LCER);
      case UNIT_CARRY_OVER -> EnumSet.of(AAU, ERU_FROM_AAU, CER);
      default -> EnumSet.allOf(UnitType.class);
    };
  }

  private void blocks() {
    List<SerialBlock> sorted = notice.blocks().stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).overlaps(sorted.get(i))) {
        problem(NoticeField.UNIT_BLOCKS, "has units twice: " + sorted.get(i));
        return;
      }
    }
    long listed = sorted.stream().mapToLong(SerialBlock::quantity).sum();
    if (notice.is(NoticeType.IMPENDING_EXPIRY)
        && listed > 0
        && notice.targetValue().orElse(listed) != listed) {
      problem(NoticeField.TARGET_VALUE, "must be the " + listed + " units listed");
    }
  }

  private void problem(NoticeField field, String words) {
    problem(field.wireName(), words);
  }

  private void problem(String field, String words) {
    problems.add(new FieldProblem(field, words));
  }
}
