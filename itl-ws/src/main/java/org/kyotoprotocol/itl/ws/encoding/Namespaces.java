package org.kyotoprotocol.itl.ws.encoding;

/** The namespaces of a SOAP 1.1 message in section-5 encoding (DES wire contract 1). */
public final class Namespaces {
  /** SOAP 1.1 envelope. */
  public static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

  /** SOAP 1.1 section-5 encoding. */
  public static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";

  /** XML Schema. */
  public static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

  /** XML Schema instance: {@code xsi:type}, {@code xsi:nil}. */
  public static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  static final String WSDL_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

  private Namespaces() {}
}
