package org.kyotoprotocol.itl.core.check;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.reference.CodeList;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** Data integrity of what stands outside the unit blocks. */
final class HeaderRules {
  private static final Pattern IDENTIFIER = Pattern.compile("([A-Z]{2,3})[1-9][0-9]{0,14}");

  /** Listed pairs of transaction type and supplementary type (DES codes, section 1). */
  private static final Map<Integer, Set<Integer>> SUPPLEMENTARY_TYPES =
      Map.of(
          1, Set.of(22, 32, 40, 51),
          2, Set.of(56, 57),
          3, Set.of(2, 21, 47, 49, 75, 82),
          4, Set.of(3, 45, 46, 48, 91),
          5, Set.of(1, 2, 22),
          7, Set.of(38, 39),
          10,
              Set.of(
                  1, 2, 22, 37, 40, 41, 42, 43, 50, 51, 52, 53, 55, 61, 62, 82, 90, 92, 99, 190));

  /** Types that a notice may ask for. */
  private static final Set<Integer> TYPES_WITH_NOTICE = Set.of(3, 4, 6, 8, 10);

  private HeaderRules() {}

  static Evidence identifierForm(Facts facts) {
    Matcher form = IDENTIFIER.matcher(facts.call().transactionIdentifier().orElse(""));
    return Evidence.of(form.matches() && isInitiating(facts, form.group(1)));
  }

  static boolean hasIdentifierForm(String transactionIdentifier) {
    return IDENTIFIER.matcher(transactionIdentifier).matches();
  }

  private static boolean isInitiating(Facts facts, String code) {
    return facts
        .initiating()
        .filter(registry -> !registry.isStl() && registry.code().value().equals(code))
        .isPresent();
  }

  static Evidence transactionType(Facts facts) {
    return Evidence.of(
        facts
            .proposal()
            .transactionType()
            .filter(type -> facts.isInForce(CodeList.TRANSACTION_TYPE, type.code()))
            .isPresent());
  }

  static Evidence supplementaryTransactionType(Facts facts) {
    Proposal proposal = facts.proposal();
    int supplementary = proposal.suppTransactionType().orElse(0);
    return Evidence.of(
        supplementary == 0
            || SUPPLEMENTARY_TYPES
                .getOrDefault(proposal.transactionTypeCode(), Set.of())
                .contains(supplementary));
  }

  static Evidence transactionStatus(Facts facts) {
    return Evidence.of(
        facts.call().body() instanceof MessageBody.Notification notification
            && TransactionStatus.of(notification.transactionStatus()).isPresent());
  }

  static Evidence evaluationResults(Facts facts) {
    return Evidence.of(
        facts.call().body() instanceof MessageBody.Notification notification
            && notification.evaluationResults().stream().allMatch(HeaderRules::isWellFormed));
  }

  private static boolean isWellFormed(EvaluationResult result) {
    return result.responseCode() > 0 && result.blocks().stream().allMatch(HeaderRules::isInOrder);
  }

  private static boolean isInOrder(BlockIdentifier block) {
    return block.end() >= block.start();
  }

  static Evidence accountTypes(Facts facts) {
    return Evidence.of(
        isListed(facts, facts.proposal().transferring())
            && isListed(facts, facts.proposal().acquiring()));
  }

  private static boolean isListed(Facts facts, AccountReference account) {
    return account.accountTypeCode().isEmpty()
        || account
            .accountType()
            .filter(type -> facts.isInForce(CodeList.ACCOUNT_TYPE, type.code()))
            .isPresent();
  }

  static Evidence initiatingAccountIdentifier(Facts facts) {
    return positiveIfPresent(facts.proposal().transferring().identifier());
  }

  static Evidence acquiringAccountIdentifier(Facts facts) {
    return positiveIfPresent(facts.proposal().acquiring().identifier());
  }

  static Evidence noticeIdentifier(Facts facts) {
    OptionalLong notice = facts.proposal().notificationIdentifier();
    return Evidence.onlyIf(
        notice.isPresent(),
        notice.orElse(0) > 0 && TYPES_WITH_NOTICE.contains(facts.proposal().transactionTypeCode()));
  }

  static Evidence accountTypesGiven(Facts facts) {
    OptionalInt transferring = facts.proposal().transferring().accountTypeCode();
    OptionalInt acquiring = facts.proposal().acquiring().accountTypeCode();
    return Evidence.of(
        acquiring.isPresent()
            && (transferring.isPresent() || facts.proposal().isType(TransactionType.ISSUANCE)));
  }

  private static Evidence positiveIfPresent(OptionalLong identifier) {
    return Evidence.of(identifier.orElse(1) > 0);
  }
}
