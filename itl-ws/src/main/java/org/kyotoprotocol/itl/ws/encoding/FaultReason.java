package org.kyotoprotocol.itl.ws.encoding;

/** Why something received is not one readable SOAP 1.1 call, and the fault code that says so. */
public enum FaultReason {
  /** Not well-formed XML 1.0. */
  NOT_XML,
  /** A document type declaration, or an entity beyond the five of XML. */
  DOCUMENT_TYPE,
  /** An encoding other than UTF-8, UTF-16, ISO-8859-1 or US-ASCII. */
  UNSUPPORTED_ENCODING,
  /** XML, but no SOAP 1.1 envelope with a body. */
  NOT_SOAP,
  /** A header block with mustUnderstand that we do not understand. */
  MUST_UNDERSTAND("MustUnderstand"),
  /** No call, or more than one, in the body. */
  NOT_ONE_CALL,
  /** The body's wrapper names no operation of this port. */
  UNKNOWN_OPERATION,
  /** A reference without a target, or two targets with the same id. */
  DANGLING_REFERENCE,
  /** A reference that leads back to itself. */
  CYCLIC_REFERENCE,
  /** A reference to something outside the message. */
  EXTERNAL_REFERENCE,
  /** More levels than {@link DecodingLimits#depth()}. */
  TOO_DEEP,
  /** More elements, items or characters than {@link DecodingLimits} allow. */
  TOO_MANY,
  /** More bytes than {@link DecodingLimits#bytes()}. */
  TOO_LARGE,
  /** Not sent as XML. */
  CONTENT_TYPE;

  private final String faultCode;

  FaultReason() {
    this("Client");
  }

  FaultReason(String faultCode) {
    this.faultCode = faultCode;
  }

  /** The local part of the SOAP 1.1 fault code (SOAP 1.1 section 4.4.1). */
  public String faultCode() {
    return faultCode;
  }
}
