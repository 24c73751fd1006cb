package org.kyotoprotocol.itl.ws.encoding;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;

/** Writes whole SOAP 1.1 envelopes: XML declaration, UTF-8, no pretty printing (E10). */
public final class SoapEnvelopeWriter {
  private static final WstxOutputFactory FACTORY = newFactory();

  private SoapEnvelopeWriter() {}

  /** The envelope around an encoded call or answer. */
  public static byte[] write(Element literal, SectionFiveEncoder encoder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try {
      XMLStreamWriter out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement("soapenv", "Envelope", Namespaces.ENVELOPE);
      out.writeNamespace("soapenv", Namespaces.ENVELOPE);
      out.writeStartElement("soapenv", "Body", Namespaces.ENVELOPE);
      encoder.encode(literal, out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The message could not be written as XML", e);
    }
    return bytes.toByteArray();
  }

  /** The factory of the writers used here, for whoever must write the same bytes. */
  public static XMLOutputFactory factory() {
    return FACTORY;
  }

  private static WstxOutputFactory newFactory() {
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
    factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
    return factory;
  }
}
