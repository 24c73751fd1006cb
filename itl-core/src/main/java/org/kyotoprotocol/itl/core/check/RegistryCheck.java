package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.RECALLED;
import static org.kyotoprotocol.itl.core.check.Scope.NOTIFICATION_OR_QUERY;
import static org.kyotoprotocol.itl.core.check.Scope.PROPOSAL;
import static org.kyotoprotocol.itl.core.check.Types.every;
import static org.kyotoprotocol.itl.core.check.Types.none;
import static org.kyotoprotocol.itl.core.check.Types.only;
import static org.kyotoprotocol.itl.core.transaction.TransactionType.EXTERNAL_TRANSFER;

/** Registry validity: are those that take part listed, and able to? */
public enum RegistryCheck implements Check {
  INITIATING_REGISTRY_LISTED(
      1501,
      PROPOSAL,
      every(),
      "Initiating registry listed",
      "The initiating (transferring) registry is in the registry table",
      "EU 916/2007 (7901)",
      RECALLED,
      RegistryRules::initiatingRegistryListed),
  ACQUIRING_REGISTRY_LISTED(
      1502,
      PROPOSAL,
      every(),
      "Acquiring registry listed",
      "The acquiring registry is in the registry table",
      "EU 916/2007 (counterpart of 7901)",
      INFERRED,
      RegistryRules::acquiringRegistryListed),
  INITIATING_REGISTRY_MAY_PROPOSE(
      1503,
      PROPOSAL,
      every(),
      "Initiating registry may propose",
      "The operating state of the initiating registry allows it to propose transactions "
          + "(LIVE; on the test environment FUNCTIONAL_TEST)",
      "EU 916/2007 (7902); rule E-5",
      RECALLED,
      RegistryRules::initiatingRegistryMayPropose),
  ACQUIRING_REGISTRY_MAY_ACCEPT(
      1504,
      PROPOSAL,
      only(EXTERNAL_TRANSFER),
      "Acquiring registry may accept",
      "The operating state of the acquiring registry allows it to accept transactions",
      "EU 916/2007 (7903); rule E-5",
      RECALLED,
      RegistryRules::acquiringRegistryMayAccept),
  SENDER_IS_PARTY(
      1505,
      NOTIFICATION_OR_QUERY,
      every(),
      "Sender is a party",
      "The sender is the transferring registry, the acquiring registry or a consulted STL "
          + "of the named transaction",
      "our design",
      INFERRED,
      RegistryRules::senderIsParty),
  STL_AVAILABLE(
      1506,
      PROPOSAL,
      every(),
      "STL available",
      "Every STL that the routing table prescribes for the transaction is listed and in a "
          + "state that allows processing",
      "our design",
      INFERRED,
      RegistryRules::stlAvailable),
  RECONCILIATION_ALLOWED(
      1510,
      Scope.RECONCILIATION,
      none(),
      "Reconciliation allowed",
      "The operating state of the registry allows reconciliation",
      "EU 916/2007 (7904)",
      RECALLED,
      RegistryRules::reconciliationAllowed);

  private final Row row;

  RegistryCheck(
      int code,
      Scope scope,
      Types types,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row = new Row(code, Stage.REGISTRY, scope, types, title, rule, source, confidence, condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
