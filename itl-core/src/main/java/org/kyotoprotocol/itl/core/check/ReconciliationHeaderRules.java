package org.kyotoprotocol.itl.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationStatus;

/** What stands in the messages of a reconciliation beside the rows of an answer. */
final class ReconciliationHeaderRules {
  /** DES codes, section 11; how long it may be, its check says. */
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Z]{2,4}[1-9][0-9]*");

  private static final Pattern NUMBER_ZERO = Pattern.compile("[A-Z]{2,4}0+");
  private static final int LONGEST_IDENTIFIER = 20;

  private static final Instant EARLIEST = Instant.parse("2004-10-01T00:00:00Z");
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(30);

  private ReconciliationHeaderRules() {}

  static Evidence identifierPresent(Facts facts) {
    String identifier = identifier(facts);
    return Evidence.of(!identifier.isBlank() && !NUMBER_ZERO.matcher(identifier).matches());
  }

  /** One that is absent, or well-formed but for its number 0, is judged by 6201. */
  static Evidence identifierForm(Facts facts) {
    String identifier = identifier(facts);
    return Evidence.of(
        identifier.isBlank()
            || (identifier.length() <= LONGEST_IDENTIFIER
                && (IDENTIFIER.matcher(identifier).matches()
                    || NUMBER_ZERO.matcher(identifier).matches())));
  }

  /** Confirmed (0) stays inside the log. */
  static Evidence statusListed(Facts facts) {
    return Evidence.of(
        message(facts, ReconciliationMessage.WithStatus.class)
            .map(ReconciliationMessage.WithStatus::reconciliationStatus)
            .flatMap(ReconciliationStatus::of)
            .filter(status -> status != ReconciliationStatus.CONFIRMED)
            .isPresent());
  }

  static Evidence snapshotTimePlausible(Facts facts) {
    return Evidence.of(
        message(facts, ReconciliationMessage.WithSnapshot.class)
            .map(ReconciliationMessage.WithSnapshot::snapshotTime)
            .filter(time -> time.isAfter(EARLIEST))
            .filter(time -> !time.isAfter(facts.now().plus(FURTHEST_AHEAD)))
            .isPresent());
  }

  static Evidence auditTrailWindow(Facts facts) {
    return Evidence.of(
        message(facts, ReconciliationMessage.AuditTrailRequest.class)
            .filter(request -> !request.begin().isAfter(request.end()))
            .isPresent());
  }

  private static String identifier(Facts facts) {
    return message(facts, ReconciliationMessage.class)
        .map(ReconciliationMessage::reconciliationIdentifier)
        .orElse("");
  }

  /** What the message says, if it is of that kind. */
  static <T extends ReconciliationMessage> Optional<T> message(Facts facts, Class<T> kind) {
    return facts.call().body() instanceof MessageBody.Reconciliation body
        ? Optional.of(body.message()).filter(kind::isInstance).map(kind::cast)
        : Optional.empty();
  }
}
