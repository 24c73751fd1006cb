package org.kyotoprotocol.itl.ws.endpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.message.ContentFault;
import org.kyotoprotocol.itl.core.message.MessageBody;
import org.kyotoprotocol.itl.core.reconciliation.ReconciliationMessage;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTotal;
import org.kyotoprotocol.itl.core.reconciliation.ReportedTransaction;
import org.kyotoprotocol.itl.core.reconciliation.ReportedUnitBlock;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/**
 * Length and value limits that are no matter of the schema (DES codes, section 12): exceeding one
 * fails check 1302. Values of a proposal that an integrity check of its own judges, such as serial
 * numbers (2013), identifiers below 1 (2007, 2008, 2017), the form of codes (1501, 1502, 2001,
 * 2010) and the block role (2024), are left to it, because it says more.
 */
final class FieldLimits {
  static final int TRANSACTION_IDENTIFIER = 40;
  static final int RECONCILIATION_IDENTIFIER = 20;
  static final int MESSAGE_CONTENT = 10_000;
  static final int REGISTRY_CODE = 4;
  static final long ACCOUNT_IDENTIFIER = 999_999_999_999_999L;
  static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** A hostile message must not fill the log. */
  private static final int MOST_LISTED = 1_000;

  private final List<ContentFault> faults = new ArrayList<>();

  private FieldLimits() {}

  /** Every limit that the message exceeds. */
  static List<ContentFault> exceededBy(MessageBody body) {
    FieldLimits limits = new FieldLimits();
    limits.look(body);
    return limits.faults;
  }

  private void look(MessageBody body) {
    if (body instanceof MessageBody.ProposalBody proposal) {
      look(proposal.proposal());
    } else if (body instanceof MessageBody.Notification notification) {
      text("transactionIdentifier", notification.transactionIdentifier(), TRANSACTION_IDENTIFIER);
      results(notification.evaluationResults());
    } else if (body instanceof MessageBody.StatusQuery query) {
      text("transactionIdentifier", query.transactionIdentifier(), TRANSACTION_IDENTIFIER);
    } else if (body instanceof MessageBody.FreeText text) {
      text("messageContent", text.messageContent(), MESSAGE_CONTENT);
      time("messageDateTime", text.messageDateTime());
    } else if (body instanceof MessageBody.Reconciliation reconciliation) {
      look(reconciliation.message());
    }
  }

  private void look(ReconciliationMessage message) {
    text("reconciliationIdentifier", message.reconciliationIdentifier(), RECONCILIATION_IDENTIFIER);
    if (message instanceof ReconciliationMessage.WithSnapshot request) {
      time("reconciliationSnapshotDatetime", request.snapshotTime());
    } else if (message instanceof ReconciliationMessage.AuditTrailRequest request) {
      time("auditTrailBeginDatetime", request.begin());
      time("auditTrailEndDatetime", request.end());
    } else if (message instanceof ReconciliationMessage.Totals answer) {
      each("totals", answer.totals(), this::look);
    } else if (message instanceof ReconciliationMessage.UnitBlocks answer) {
      each("unitBlocks", answer.unitBlocks(), this::look);
    } else if (message instanceof ReconciliationMessage.AuditTrail answer) {
      each("transactions", answer.transactions(), this::look);
    }
  }

  private void look(ReportedTotal total, String path) {
    identifier(path + "accountIdentifier", total.accountIdentifier());
  }

  private void look(ReportedUnitBlock block, String path) {
    text(
        path + "originatingRegistryCode", block.serials().originatingRegistryCode(), REGISTRY_CODE);
    serial(path + "unitSerialBlockStart", block.serials().start());
    serial(path + "unitSerialBlockEnd", block.serials().end());
    identifier(path + "accountIdentifier", block.accountIdentifier());
  }

  private void look(ReportedTransaction reported, String path) {
    time(path + "transactionStatusDateTime", reported.at());
    head(reported.transaction(), path);
    each(
        path + "transactionBlocks",
        reported.transaction().blocks(),
        (block, at) -> {
          look(block, at);
          serial(at + "unitSerialBlockStart", block.unitSerialBlockStart());
          serial(at + "unitSerialBlockEnd", block.unitSerialBlockEnd());
        });
  }

  private void look(Proposal proposal) {
    String path = "proposedTransaction/";
    head(proposal, path);
    each(path + "proposalUnitBlocks", proposal.blocks(), this::look);
  }

  private void head(Proposal proposal, String path) {
    text(path + "transactionIdentifier", proposal.transactionIdentifier(), TRANSACTION_IDENTIFIER);
    account(path + "transferringRegistry", proposal.transferring());
    account(path + "acquiringRegistry", proposal.acquiring());
  }

  private void look(ProposalUnitBlock block, String path) {
    text(path + "originatingRegistryCode", block.originatingRegistryCode(), REGISTRY_CODE);
    BlockAccounts accounts = block.accounts();
    identifier(
        path + "transferringRegistryAccountIdentifier", accounts.transferringAccountIdentifier());
    identifier(path + "acquiringRegistryAccountIdentifier", accounts.acquiringAccountIdentifier());
  }

  private void account(String path, AccountReference account) {
    text(path + "Code", account.registryCode(), REGISTRY_CODE);
    identifier(path + "AccountIdentifier", account.identifier());
  }

  private void results(List<EvaluationResult> results) {
    each("evaluationResult", results, this::look);
  }

  private void look(EvaluationResult result, String path) {
    each(
        path + "unitBlockIdentifiers",
        result.blocks(),
        (block, at) ->
            text(at + "originatingRegistryCode", block.originatingRegistryCode(), REGISTRY_CODE));
  }

  private <T> void each(String path, List<T> rows, BiConsumer<T, String> look) {
    int number = 0;
    for (T row : rows) {
      number++;
      if (faults.size() < MOST_LISTED) {
        look.accept(row, path + "[" + number + "]/");
      }
    }
  }

  private void serial(String path, long serial) {
    if (!SerialRange.isValid(serial, serial)) {
      fault(path, "is not from 1 to " + SerialRange.MAX);
    }
  }

  private void text(String path, String text, int most) {
    if (text.length() > most) {
      fault(path, "has " + text.length() + " characters, at most " + most + " are allowed");
    }
  }

  private void identifier(String path, OptionalLong identifier) {
    if (identifier.isPresent() && identifier.getAsLong() > ACCOUNT_IDENTIFIER) {
      fault(path, "is greater than " + ACCOUNT_IDENTIFIER);
    }
  }

  private void time(String path, Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      fault(path, "is not in the years 1990 to 2199");
    }
  }

  private void fault(String path, String words) {
    faults.add(new ContentFault(ContentFault.Kind.UNREADABLE, path, words));
  }
}
