package org.kyotoprotocol.itl.testkit.scenario;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTransaction;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/**
 * A row of an answer, its parts parted by strokes: {@code total=100/cp0/1.0/500}, {@code
 * block=GB-1000-1099/1.0/100-7/cp1}, {@code entry=GB1003/100-7/230/GB-1000-1099/1.0/cp1}. Accounts
 * are a type and perhaps an identifier, units a unit type and perhaps a supplementary one.
 */
final class AnswerNotation {
  private final Words words;
  private final String text;
  private final Deque<String> parts;

  AnswerNotation(Value value) {
    words = value.words();
    text = value.text();
    parts = new ArrayDeque<>(List.of(text.split("/", -1)));
  }

  private record Account(int type, OptionalLong identifier) {}

  private record Unit(int type, OptionalInt supplementary) {}

  ReportedTotal total() {
    Account account = account();
    int period = period();
    Unit unit = unit();
    long count = words.number("count", next("count"));
    end();
    return new ReportedTotal(
        account.type(), account.identifier(), period, unit.type(), unit.supplementary(), count);
  }

  ReportedUnitBlock block() {
    BlockIdentifier serials = serials();
    Unit unit = unit();
    Account account = account();
    int period = period();
    end();
    return new ReportedUnitBlock(
        serials, unit.type(), unit.supplementary(), account.type(), account.identifier(), period);
  }

  /** A transaction of one block inside the registry that its identifier begins with. */
  ReportedTransaction transaction() {
    String identifier = next("transaction identifier");
    AccountReference from = reference(identifier);
    AccountReference into = reference(identifier);
    BlockIdentifier serials = serials();
    Unit unit = unit();
    int period = period();
    end();
    ProposalUnitBlock block =
        new ProposalUnitBlock(
            serials.start(),
            serials.end(),
            serials.originatingRegistryCode(),
            unit.type(),
            unit.supplementary(),
            period,
            period,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            BlockAccounts.NONE,
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty());
    return new ReportedTransaction(
        new Proposal(
            identifier, 4, OptionalInt.empty(), from, into, OptionalLong.empty(), List.of(block)),
        Instant.parse("2010-05-01T00:00:00Z"));
  }

  private AccountReference reference(String identifier) {
    Account account = account();
    return new AccountReference(
        identifier.replaceAll("[^A-Z]", ""), OptionalInt.of(account.type()), account.identifier());
  }

  private Account account() {
    String[] pair = next("account, such as 100-7").split("-", 2);
    return new Account(
        words.integer("account type", pair[0]),
        pair.length == 1
            ? OptionalLong.empty()
            : OptionalLong.of(words.number("account identifier", pair[1])));
  }

  private Unit unit() {
    String[] pair = next("unit type, such as 1.0").split("\\.", 2);
    return new Unit(
        words.integer("unit type", pair[0]),
        pair.length == 1
            ? OptionalInt.empty()
            : OptionalInt.of(words.integer("supplementary unit type", pair[1])));
  }

  private int period() {
    String period = next("commitment period, such as cp1");
    if (!period.startsWith("cp")) {
      throw words.error("'" + period + "' is no commitment period, such as cp1");
    }
    return words.integer("commitment period", period.substring(2));
  }

  private BlockIdentifier serials() {
    String[] block = next("block, such as GB-1000-1099").split("-", 3);
    if (block.length < 3) {
      throw words.error("'" + String.join("-", block) + "' is no block, such as GB-1000-1099");
    }
    return new BlockIdentifier(
        words.number("serial", block[1]), words.number("serial", block[2]), block[0]);
  }

  private String next(String what) {
    if (parts.isEmpty()) {
      throw words.error("'" + text + "' lacks a part: " + what);
    }
    return parts.pop();
  }

  private void end() {
    if (!parts.isEmpty()) {
      throw words.error("'" + text + "' has parts too many: " + String.join("/", parts));
    }
  }
}
