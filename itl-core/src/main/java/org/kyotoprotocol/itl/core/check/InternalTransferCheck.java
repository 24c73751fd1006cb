package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.INTERNAL_TRANSFER;

/** Internal transfer (type 10): may units move between these two accounts? */
public enum InternalTransferCheck implements Check {
  ACCOUNT_TYPES(
      5401,
      "Account types of an internal transfer",
      "Transferring and acquiring account types are 100, 120 or 121; in the CDM registry "
          + "transferring also 110 and acquiring also 240, 241, 242; the two accounts differ",
      "registry R; number: our design",
      INFERRED,
      InternalTransferRules::accountTypes),
  DELIVERY_ON_NOTICE(
      5402,
      "Internal delivery to CDM cancellation accounts",
      "Acquiring type 240, 241, 242 needs a notice of type 6, 12, 13 addressed to CDM, not "
          + "completed, with open remainder >= this quantity",
      "registry R; rules I-12 H-8; number: our design",
      INFERRED,
      InternalTransferRules::deliveryOnNotice);

  private final Row row;

  InternalTransferCheck(
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
            only(INTERNAL_TRANSFER),
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
