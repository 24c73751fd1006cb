package org.kyotoprotocol.itl.ws.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.w3c.dom.Element;

/** Messages for the codec's tests. */
final class Wire {
  static final EncodedContract LOG = DesPort.TRANSACTION_LOG.contract();
  static final EncodedContract REGISTRY = DesPort.REGISTRY.contract();

  private static final String DECLARATIONS =
      " xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'"
          + " xmlns:c='http://schemas.xmlsoap.org/soap/encoding/'"
          + " xmlns:x='http://www.w3.org/2001/XMLSchema'"
          + " xmlns:i='http://www.w3.org/2001/XMLSchema-instance'"
          + " xmlns:o='urn:KyotoProtocol:RegistrySystem:ITL:1.0:0.0'"
          + " xmlns:t='urn:KyotoProtocol:RegistrySystem:ITL:Types:1.0:0.0'";

  private Wire() {}

  /** A recorded-style message. */
  static byte[] recorded(String name) {
    try (InputStream in = Wire.class.getResourceAsStream("/messages/" + name + ".xml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An envelope around body entries that use the prefixes e (envelope), c (encoding), x (schema), i
   * (instance), o (operations), t (types).
   */
  static String envelope(String body) {
    return "<e:Envelope" + DECLARATIONS + "><e:Body>" + body + "</e:Body></e:Envelope>";
  }

  /** A call of acceptMessage with the given content of its part. */
  static String acceptMessage(String fields) {
    return envelope(
        "<o:acceptMessage><acceptMessageRequest>"
            + fields
            + "</acceptMessageRequest></o:acceptMessage>");
  }

  static DecodedCall decode(String envelope) throws MalformedCallException {
    return decode(envelope, DecodingLimits.DEFAULT);
  }

  static DecodedCall decode(String envelope, DecodingLimits limits) throws MalformedCallException {
    return decode(envelope.getBytes(StandardCharsets.UTF_8), limits);
  }

  static DecodedCall decode(byte[] envelope, DecodingLimits limits) throws MalformedCallException {
    return new SectionFiveDecoder(LOG, limits).request(envelope, null);
  }

  static String text(Element element) {
    try {
      StringWriter text = new StringWriter();
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(element), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
