package org.kyotoprotocol.itl.ws.soap;

import java.util.List;

/** How an attempt to call a peer ended. Only {@link Answered} is success. */
public sealed interface SendOutcome {

  /** What happened, in plain words, for the log and the administrator. */
  String words();

  /**
   * Whether the peer may have taken the message although we have no valid answer. Then only a
   * repeat with the same bytes, or a later call of the peer, can tell.
   */
  default boolean outcomeUnknown() {
    return false;
  }

  /**
   * The peer answered as the contract says.
   *
   * @param response the answer's part, such as {@code ProposalResponse}
   * @param notes what was ignored in the answer
   * @param bytes the answer as received
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answered(Object response, List<String> notes, byte[] bytes) implements SendOutcome {
    /** The response as the type that the operation has. */
    public <T> T as(Class<T> type) {
      return type.cast(response);
    }

    @Override
    public String words() {
      return "answered";
    }
  }

  /**
   * The peer answered a SOAP fault.
   *
   * @param code local part of the fault code, such as Server
   * @param text the fault string
   * @param bytes the answer as received
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Faulted(String code, String text, byte[] bytes) implements SendOutcome {
    @Override
    public String words() {
      return "the peer answered the SOAP fault " + code + ": " + text;
    }

    @Override
    public boolean outcomeUnknown() {
      return true;
    }
  }

  /**
   * The peer answered something that is no valid answer: HTML, nothing, broken XML, another
   * operation's answer.
   *
   * @param status the HTTP status
   * @param words what is wrong with it
   * @param bytes the answer as received
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Unreadable(int status, String words, byte[] bytes) implements SendOutcome {
    @Override
    public boolean outcomeUnknown() {
      // The peer or something before it refused the caller: no SOAP processing took place (H4).
      return status != 401 && status != 403;
    }
  }

  /**
   * No connection, or no TLS session: the message cannot have been taken.
   *
   * @param words what failed and where to look
   */
  record NotSent(String words) implements SendOutcome {}

  /**
   * The connection broke after sending began.
   *
   * @param words what failed
   */
  record ConnectionLost(String words) implements SendOutcome {
    @Override
    public boolean outcomeUnknown() {
      return true;
    }
  }

  /**
   * The peer took longer than the read time-out.
   *
   * @param words after how long we gave up
   */
  record TimedOut(String words) implements SendOutcome {
    @Override
    public boolean outcomeUnknown() {
      return true;
    }
  }
}
