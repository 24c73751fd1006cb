package org.kyotoprotocol.itl.testkit.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.TransactionStatus;
import org.kyotoprotocol.itl.xsd.ArrayOfEvaluationResult;
import org.kyotoprotocol.itl.xsd.EvaluationResult;
import org.kyotoprotocol.itl.xsd.ITLNoticeRequest;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.NotificationRequest;
import org.kyotoprotocol.itl.xsd.ProposalRequest;

/** The calls that a registry makes, as registry R fills them. */
public final class Messages {
  static final String ITL = "ITL";
  static final int MAJOR_VERSION = 1;
  static final int MINOR_VERSION = 1;

  private Messages() {}

  public static ProposalRequest proposal(RegistryCode from, Proposal proposal) {
    ProposalRequest request = new ProposalRequest();
    request.setFrom(from.value());
    request.setTo(ITL);
    request.setMajorVersion(MAJOR_VERSION);
    request.setMinorVersion(MINOR_VERSION);
    request.setProposedTransaction(ProposalMapping.toWire(proposal));
    return request;
  }

  /** A status with party type 0 and one evaluation result for each code, without blocks. */
  public static NotificationRequest notification(
      RegistryCode from,
      String transactionIdentifier,
      TransactionStatus status,
      List<Integer> responseCodes) {
    NotificationRequest request = new NotificationRequest();
    request.setFrom(from.value());
    request.setTo(ITL);
    request.setMajorVersion(MAJOR_VERSION);
    request.setMinorVersion(MINOR_VERSION);
    request.setTransactionIdentifier(transactionIdentifier);
    request.setTransactionStatus(status.code());
    request.setPartyType(0);
    ArrayOfEvaluationResult results = new ArrayOfEvaluationResult();
    for (int code : responseCodes) {
      EvaluationResult result = new EvaluationResult();
      result.setResponseCode(code);
      results.getItem().add(result);
    }
    request.setEvaluationResult(results);
    return request;
  }

  /** Free text, escaped once more than XML needs, as registry R does (DES wire contract D19). */
  public static MessageRequest text(RegistryCode from, String content, Instant at) {
    MessageRequest request = new MessageRequest();
    request.setFrom(from.value());
    request.setTo(ITL);
    request.setMajorVersion(MAJOR_VERSION);
    request.setMinorVersion(MINOR_VERSION);
    request.setMessageContent(
        content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    request.setMessageDateTime(at);
    return request;
  }

  /** True if from, to and version are those of a message of the log to the registry (Q2). */
  static boolean isAddressed(ProposalRequest request, RegistryCode to) {
    return isAddressed(
        request.getFrom(),
        request.getTo(),
        request.getMajorVersion(),
        request.getMinorVersion(),
        to);
  }

  static boolean isAddressed(NotificationRequest request, RegistryCode to) {
    return isAddressed(
        request.getFrom(),
        request.getTo(),
        request.getMajorVersion(),
        request.getMinorVersion(),
        to);
  }

  static boolean isAddressed(ITLNoticeRequest request, RegistryCode to) {
    return isAddressed(
        request.getFrom(),
        request.getTo(),
        request.getMajorVersion(),
        request.getMinorVersion(),
        to);
  }

  private static boolean isAddressed(
      String from, String to, int majorVersion, int minorVersion, RegistryCode registry) {
    return Objects.equals(from, ITL)
        && Objects.equals(to, registry.value())
        && majorVersion == MAJOR_VERSION
        && minorVersion == MINOR_VERSION;
  }
}
