package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.EXTERNAL_TRANSFER;

/** External transfer (type 3): may these units leave for that account? */
public enum ExternalTransferCheck implements Check {
  ACCOUNT_TYPES(
      5105,
      "Account types of an external transfer",
      "Transferring type is 100, 120, 121, 130, or 110 in the CDM registry; acquiring type "
          + "is 100, 120, 121, 130, 210, 220, or 240, 241, 242 in the CDM registry; 210 and 220 "
          + "take only AAU, RMU, ERU, CER",
      "registry R; rule K-8; number: our design",
      INFERRED,
      TransferRules::accountTypes),
  NOT_EXPIRED(
      5106,
      "No expired units",
      "No tCER or lCER of the proposal has expired (expiry date before the day of the "
          + "proposal)",
      "number: registry R (R-2 list); meaning: 5/CMP.1 paras 44 48; rule E-8",
      INFERRED,
      PeriodRules::notExpired),
  ADAPTATION_FUND_ACCOUNT(
      5110,
      "Adaptation Fund account",
      "If the acquiring account is the Adaptation Fund account of the CDM registry, every "
          + "block is AAU or ERU of original and applicable period 2 or later, originating in the "
          + "transferring registry and not yet first-transferred; suppTransactionType is nil, 0, "
          + "47 (AAU) or 49 (ERU)",
      "registry R; rule E-11; number: our design",
      INFERRED,
      TransferRules::adaptationFundAccount),
  SURPLUS_RESERVE(
      5111,
      "Surplus reserve only to surplus reserve",
      "The transferring account type is 130 if and only if the acquiring account type is " + "130",
      "registry R; 1/CMP.8 para 26; rule E-10; number: our design",
      INFERRED,
      TransferRules::surplusReserve),
  DELIVERY_ON_NOTICE(
      5113,
      "Deliveries to CDM cancellation accounts",
      "Acquiring type 240, 241, 242 needs a notice of type 6, 12, 13 respectively, "
          + "addressed to the transferring registry, not completed, with open remainder >= this "
          + "quantity; 241 and 242 take only AAU, RMU, ERU, CER; a notice identifier is given "
          + "only in these cases",
      "3/CMP.1 App. D paras 22-24, 10/CMP.7; registry R; rules I-12 H-8 K-8; number: our "
          + "design",
      INFERRED,
      TransferRules::deliveryOnNotice);

  private final Row row;

  ExternalTransferCheck(
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
            only(EXTERNAL_TRANSFER),
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
