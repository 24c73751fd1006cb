package org.kyotoprotocol.itl.ws.encoding;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Hardened parsing of what peers send: XML 1.0 without document types (DES wire contract D16). */
public final class XmlInput {
  private static final Set<String> ENCODINGS =
      Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "US-ASCII");
  private static final WstxInputFactory FACTORY = factory();

  private XmlInput() {}

  /**
   * Opens a document on its root element.
   *
   * @param charset what HTTP says about the encoding, or null; a byte order mark outranks it, it
   *     outranks the XML declaration (RFC 7303)
   */
  public static XMLStreamReader open(byte[] document, String charset)
      throws MalformedCallException {
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(document);
      boolean detect = charset == null || charset.isBlank() || hasByteOrderMark(document);
      if (!detect) {
        requireSupported(charset);
      }
      XMLStreamReader reader =
          detect
              ? FACTORY.createXMLStreamReader(in)
              : FACTORY.createXMLStreamReader(in, charset.strip().toUpperCase(Locale.ROOT));
      if (detect && reader.getEncoding() != null) {
        requireSupported(reader.getEncoding());
      }
      if (detect && reader.getCharacterEncodingScheme() != null) {
        requireSupported(reader.getCharacterEncodingScheme());
      }
      if ("1.1".equals(reader.getVersion())) {
        throw new MalformedCallException(FaultReason.NOT_XML, "The message must be XML 1.0");
      }
      toRoot(reader);
      return reader;
    } catch (XMLStreamException | RuntimeException e) {
      throw notXml(e);
    }
  }

  private static void toRoot(XMLStreamReader reader)
      throws XMLStreamException, MalformedCallException {
    while (!reader.isStartElement()) {
      if (reader.next() == XMLStreamConstants.DTD) {
        throw documentType();
      }
    }
  }

  private static boolean hasByteOrderMark(byte[] document) {
    int first = document.length < 2 ? 0 : (document[0] & 0xFF) << 8 | (document[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
  }

  private static void requireSupported(String encoding) throws MalformedCallException {
    if (!ENCODINGS.contains(encoding.strip().toUpperCase(Locale.ROOT))) {
      throw new MalformedCallException(
          FaultReason.UNSUPPORTED_ENCODING,
          "The encoding "
              + MalformedCallException.quoted(encoding)
              + " is not supported; use "
              + StandardCharsets.UTF_8);
    }
  }

  static MalformedCallException notXml(Exception cause) {
    return new MalformedCallException(
        FaultReason.NOT_XML, "The message is not well-formed XML 1.0", cause);
  }

  static MalformedCallException documentType() {
    return new MalformedCallException(
        FaultReason.DOCUMENT_TYPE,
        "The message must not have a document type or entities beyond the five of XML");
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 10_000);
    // Lazy parsing reports errors unchecked and late.
    factory.getConfig().doParseLazily(false);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 4096);
    return factory;
  }
}
