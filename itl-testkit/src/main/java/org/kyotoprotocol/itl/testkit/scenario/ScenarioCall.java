package org.kyotoprotocol.itl.testkit.scenario;

import java.util.Optional;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * A message that a scenario sends.
 *
 * @param name what to call it in a report
 * @param type type of the transaction that it is about
 */
record ScenarioCall(String name, Optional<TransactionType> type, Call call) {}
