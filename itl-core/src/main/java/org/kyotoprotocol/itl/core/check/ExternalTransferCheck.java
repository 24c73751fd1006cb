package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.EXTERNAL_TRANSFER;

/** External transfer (type 3): may these units leave for that account? */
public enum ExternalTransferCheck implements Check {
  COMMITMENT_PERIOD_RESERVE(
      5101,
      "Commitment period reserve",
      "Countable holdings of the transferring Party for the period - open outgoing quantities "
          + "- this quantity >= CPR recorded in the CAD; exempt: CDM registry; first transfer of "
          + "track 2 ERU by the host Party; units other than AAU, RMU, ERU, CER",
      "number: registry R (R-2 list); meaning: 11/CMP.1 paras 6-10, 13/CMP.1 para 42(b), "
          + "1/CMP.8; rules P-1 P-2 P-3 P-4 P-5 P-8 P-9 G-7",
      INFERRED,
      ReserveRules::commitmentPeriodReserve),
  TRANSFERRING_PARTY_ELIGIBLE(
      5102,
      "Transferring Party eligible",
      "The transferring Party is eligible under Art. 17 on the day; the CDM registry is exempt",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 42(b), 11/CMP.1 paras 2-5; rules "
          + "E-1 E-2 E-3 E-4 E-9",
      INFERRED,
      TransferRules::transferringPartyEligible),
  ACQUIRING_PARTY_ELIGIBLE(
      5103,
      "Acquiring Party eligible",
      "The acquiring Party is eligible on the day: under Art. 17, or under Art. 12 for units "
          + "forwarded by the CDM registry; the CDM registry as acquirer is exempt",
      "number: registry R (R-2 list); meaning: 13/CMP.1 para 42(b), 3/CMP.1 para 31; rules E-1 "
          + "E-4 E-9",
      INFERRED,
      TransferRules::acquiringPartyEligible),
  LULUCF_CER_LIMIT(
      5104,
      "LULUCF CER acquisition limit",
      "For tCER and lCER: 100 x (net acquisitions of the acquiring Party for the period + open "
          + "+ this quantity) <= 5 x base-year emissions (first period) or 8 x (second)",
      "number: registry R (R-2 list); meaning: 16/CMP.1 para 14, 13/CMP.1 para 42(c), 2/CMP.7 "
          + "para 19; rule E-7",
      INFERRED,
      SinkRules::withinAcquisitionLimit),
  ACCOUNT_TYPES(
      5105,
      "Account types of an external transfer",
      "Transferring type is 100, 120, 121, 130, or 110 in the CDM registry; acquiring type is "
          + "100, 120, 121, 130, 210, 220, or 240, 241, 242 in the CDM registry; 210 and 220 take "
          + "only AAU, RMU, ERU, CER",
      "registry R; rule K-8; number: our design",
      INFERRED,
      TransferRules::accountTypes),
  NOT_EXPIRED(
      5106,
      "No expired units",
      "No tCER or lCER of the proposal has expired (expiry date before the day of the proposal)",
      "number: registry R (R-2 list); meaning: 5/CMP.1 paras 44 48; rule E-8",
      INFERRED,
      PeriodRules::notExpired),
  SECOND_PERIOD_COMMITMENT(
      5107,
      "Second-period commitment",
      "For units with applicable period 2, both Parties have a second-period commitment and a "
          + "recorded assigned amount; the CDM registry is exempt",
      "1/CMP.8 para 15; rule H-1; number: our design",
      INFERRED,
      TransferRules::secondPeriodCommitment),
  LEVY_ON_FIRST_AAU_TRANSFERS(
      5108,
      "Levy on first AAU transfers",
      "For AAU of original period 2 or later leaving their originating registry for the first "
          + "time, not to the Adaptation Fund account: first-transferred total + open + this "
          + "quantity <= 49 x AAU contributed to that account",
      "1/CMP.8 paras 20 21; registry R (49 x); rules H-2 C-5; number: our design",
      INFERRED,
      LevyRules::onFirstAauTransfers),
  LEVY_ON_ERU_CONVERSION(
      5109,
      "Levy on ERU conversion",
      "For ERU of original period 2 or later leaving the host registry for the first time, not "
          + "to the Adaptation Fund account: ERU converted for project and track <= 50 x ERU "
          + "contributed for them",
      "1/CMP.8 paras 20 21; registry R (two-step conversion); rules H-2 C-5; number: our design",
      INFERRED,
      LevyRules::onEruConversion),
  ADAPTATION_FUND_ACCOUNT(
      5110,
      "Adaptation Fund account",
      "If the acquiring account is the Adaptation Fund account of the CDM registry, every "
          + "block is AAU or ERU of original and applicable period 2 or later, originating in the "
          + "transferring registry and not yet first-transferred; suppTransactionType is nil, 0, 47 "
          + "(AAU) or 49 (ERU)",
      "registry R; rule E-11; number: our design",
      INFERRED,
      LevyRules::adaptationFundAccount),
  SURPLUS_RESERVE(
      5111,
      "Surplus reserve only to surplus reserve",
      "The transferring account type is 130 if and only if the acquiring account type is 130",
      "registry R; 1/CMP.8 para 26; rule E-10; number: our design",
      INFERRED,
      TransferRules::surplusReserve),
  SURPLUS_RESERVE_ACQUISITIONS(
      5112,
      "Surplus reserve acquisitions",
      "50 x (AAU acquired by the acquiring Party into 130 + open + this quantity) <= its "
          + "first-period assigned amount",
      "1/CMP.8 para 26; rule H-4; number: our design",
      INFERRED,
      ReserveRules::surplusReserveAcquisitions),
  DELIVERY_ON_NOTICE(
      5113,
      "Deliveries to CDM cancellation accounts",
      "Acquiring type 240, 241, 242 needs a notice of type 6, 12, 13 respectively, addressed "
          + "to the transferring registry, not completed, with open remainder >= this quantity; 241 "
          + "and 242 take only AAU, RMU, ERU, CER; a notice identifier is given only in these cases",
      "3/CMP.1 App. D paras 22-24, 10/CMP.7; registry R; rules I-12 H-8 K-8; number: our design",
      INFERRED,
      TransferRules::deliveryOnNotice),
  LEVY_BEFORE_FORWARDING(
      5114,
      "Share of proceeds before forwarding",
      "For CER forwarded from account 110 of the CDM registry: quantity forwarded of that "
          + "issuance + open + this quantity <= issued quantity - levy not yet moved to the "
          + "Adaptation Fund account; exempt: projects in least developed countries, tCER, lCER; "
          + "setting, default off",
      "3/CMP.1 para 66, 17/CP.7 para 15; rule I-11; number: our design",
      INFERRED,
      LevyRules::beforeForwarding);

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
