package org.kyotoprotocol.itl.ws.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageUtils;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.FaultReason;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.encoding.XmlInput;

/**
 * Reads the whole message within its limit, keeps the bytes, opens them with the hardened parser,
 * and takes the SOAPAction away: the body decides which operation is called (DES wire contract H3).
 */
final class ReceiveInterceptor extends AbstractPhaseInterceptor<Message> {
  private static final String SOAP_ACTION = "SOAPAction";
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  private final DecodingLimits limits;

  ReceiveInterceptor(DecodingLimits limits) {
    super(Phase.RECEIVE);
    addBefore(AttachmentInInterceptor.class.getName());
    this.limits = limits;
  }

  @Override
  public void handleMessage(Message message) {
    InputStream in = message.getContent(InputStream.class);
    if (in == null) {
      return;
    }
    try {
      String contentType = (String) message.get(Message.CONTENT_TYPE);
      boolean serving = !MessageUtils.isRequestor(message);
      if (serving) {
        requireXml(contentType);
        takeSoapAction(message);
      }
      byte[] bytes = read(in, message);
      if (serving || bytes.length > 0) {
        message.setContent(XMLStreamReader.class, XmlInput.open(bytes, charset(contentType)));
        message.removeContent(InputStream.class);
      }
    } catch (MalformedCallException e) {
      throw Faults.of(e);
    }
  }

  /** What was received for this message. */
  static byte[] bytes(Message message) {
    byte[] bytes = message.getExchange().get(byte[].class);
    return bytes == null ? new byte[0] : bytes;
  }

  /** The charset parameter of a content type, or null. */
  static String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
    return matcher.find() ? matcher.group(1) : null;
  }

  private byte[] read(InputStream in, Message message) throws MalformedCallException {
    try {
      byte[] bytes = in.readNBytes(limits.bytes());
      message.getExchange().put(byte[].class, bytes);
      if (in.read() >= 0) {
        throw new MalformedCallException(
            FaultReason.TOO_LARGE, "The message is longer than " + limits.bytes() + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new MalformedCallException(
          FaultReason.NOT_XML, "The message ended before it was complete", e);
    }
  }

  private static void requireXml(String contentType) throws MalformedCallException {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).strip();
    if (!type.matches("text/xml\\s*(;.*)?")) {
      throw new MalformedCallException(
          FaultReason.CONTENT_TYPE, "The content type must be text/xml, as SOAP 1.1 demands");
    }
  }

  private static void takeSoapAction(Message message) {
    Map<String, List<String>> headers =
        CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
    if (headers == null) {
      return;
    }
    Map<String, List<String>> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    kept.putAll(headers);
    List<String> action = kept.remove(SOAP_ACTION);
    message.put(Message.PROTOCOL_HEADERS, kept);
    if (action != null && !action.isEmpty()) {
      message.put(SOAP_ACTION, action.get(0).replace("\"", "").strip());
    }
  }

  /** What the SOAPAction header said, without quotes; empty if it said nothing. */
  static String soapAction(Message message) {
    Object action = message.get(SOAP_ACTION);
    return action == null ? "" : action.toString();
  }
}
