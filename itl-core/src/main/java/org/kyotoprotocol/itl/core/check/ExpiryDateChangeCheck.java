package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.EXPIRY_DATE_CHANGE;

/** Expiry date change (type 8): may these tCER or lCER expire on another day? */
public enum ExpiryDateChangeCheck implements Check {
  UNITS_AND_ACCOUNTS(
      5351,
      "Units and accounts of an expiry date change",
      "Only tCER and lCER, not cancelled, not replaced; transferring type is 100, "
          + "120, 121, 300, 411, 421, 422, 423, or 110 in the CDM registry; acquiring "
          + "account equals it",
      "registry R; 5/CMP.1 paras 42 46; rule L-3; number: our design",
      INFERRED,
      ExpiryDateChangeRules::unitsAndAccounts),
  NOTICE(
      5352,
      "Notice for an expiry date change",
      "A notice of type 9 is given, addressed to the registry, not completed, and "
          + "its project and unit type are those of all blocks",
      "registry R; rule L-3; number: our design",
      INFERRED,
      ExpiryDateChangeRules::notice),
  NEW_EXPIRY_DATE(
      5353,
      "New expiry date",
      "The expiry date of every block equals targetDate of the notice; nothing else " + "changes",
      "registry R; rule L-3; number: our design",
      INFERRED,
      ExpiryDateChangeRules::newExpiryDate),
  WITHIN_NOTICE(
      5354,
      "Not more than notified",
      "Completed + open + this quantity <= target value of the notice; the units "
          + "have not expired before the day of the notice",
      "rule L-13; number: our design",
      INFERRED,
      ExpiryDateChangeRules::withinNotice);

  private final Row row;

  ExpiryDateChangeCheck(
      int code,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(
            code,
            Stage.SPECIFIC,
            PROPOSAL,
            only(EXPIRY_DATE_CHANGE),
            title,
            rule,
            source,
            confidence,
            condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
