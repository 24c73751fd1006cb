package org.kyotoprotocol.itl.ws.encoding;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a whole SOAP 1.1 envelope from bytes, as the sending side does with answers. */
final class SoapEnvelopeReader {
  private static final String SOAP_1_2 = "http://www.w3.org/2003/05/soap-envelope";

  private SoapEnvelopeReader() {}

  static List<EncodedElement> read(byte[] envelope, String charset, DecodingLimits limits)
      throws MalformedCallException {
    if (envelope.length > limits.bytes()) {
      throw new MalformedCallException(
          FaultReason.TOO_LARGE, "The message is longer than " + limits.bytes() + " bytes");
    }
    XMLStreamReader reader = XmlInput.open(envelope, charset);
    try {
      toBody(reader);
      List<EncodedElement> body = EncodedBodyReader.read(reader, limits);
      drain(reader);
      return body;
    } catch (XMLStreamException | RuntimeException e) {
      throw XmlInput.notXml(e);
    }
  }

  /** Reads on to the end, so that a message which is cut or continues after its end is refused. */
  static void drain(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      reader.next();
    }
  }

  private static void toBody(XMLStreamReader reader)
      throws XMLStreamException, MalformedCallException {
    if (SOAP_1_2.equals(reader.getNamespaceURI())) {
      throw new MalformedCallException(
          FaultReason.NOT_SOAP, "The message must be SOAP 1.1, not SOAP 1.2");
    }
    if (!is(reader, "Envelope")) {
      throw notSoap();
    }
    while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (is(reader, "Body")) {
        return;
      }
      if (!is(reader, "Header")) {
        throw notSoap();
      }
      header(reader);
    }
    throw notSoap();
  }

  private static void header(XMLStreamReader reader)
      throws XMLStreamException, MalformedCallException {
    int depth = 0;
    while (depth >= 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (depth == 0 && mustUnderstand(reader)) {
          throw new MalformedCallException(
              FaultReason.MUST_UNDERSTAND,
              "The header block "
                  + MalformedCallException.quoted(reader.getLocalName())
                  + " is not understood");
        }
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static boolean mustUnderstand(XMLStreamReader reader) {
    String value = reader.getAttributeValue(Namespaces.ENVELOPE, "mustUnderstand");
    return value != null && (value.strip().equals("1") || value.strip().equals("true"));
  }

  private static boolean is(XMLStreamReader reader, String localName) {
    return localName.equals(reader.getLocalName())
        && Namespaces.ENVELOPE.equals(reader.getNamespaceURI());
  }

  private static MalformedCallException notSoap() {
    return new MalformedCallException(
        FaultReason.NOT_SOAP, "The message is not a SOAP 1.1 envelope with a body");
  }
}
