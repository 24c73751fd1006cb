package org.kyotoprotocol.itl.ws.soap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;
import org.kyotoprotocol.itl.ws.encoding.SectionFiveEncoder;

/** Two steps around data binding: catch its literal output, then write it encoded. */
final class EncodeInterceptors {
  private static final String WRITER = EncodeInterceptors.class.getName();

  private EncodeInterceptors() {}

  /** Lets data binding write into a tree instead of the message. */
  static final class Catch extends AbstractPhaseInterceptor<Message> {
    Catch() {
      super(Phase.PRE_MARSHAL);
    }

    @Override
    public void handleMessage(Message message) {
      // Otherwise JAXB writes straight to the stream when the request came in UTF-8.
      message.put(AbstractOutDatabindingInterceptor.DISABLE_OUTPUTSTREAM_OPTIMIZATION, true);
      message.put(WRITER, message.getContent(XMLStreamWriter.class));
      message.setContent(XMLStreamWriter.class, new W3CDOMStreamWriter());
    }
  }

  /** Writes the tree, encoded, into the message. */
  static final class Encode extends AbstractPhaseInterceptor<Message> {
    private final SectionFiveEncoder encoder;

    Encode(SectionFiveEncoder encoder) {
      super(Phase.POST_MARSHAL);
      this.encoder = encoder;
    }

    @Override
    public void handleMessage(Message message) {
      W3CDOMStreamWriter literal = (W3CDOMStreamWriter) message.getContent(XMLStreamWriter.class);
      XMLStreamWriter out = (XMLStreamWriter) message.remove(WRITER);
      message.setContent(XMLStreamWriter.class, out);
      try {
        encoder.encode(literal.getDocument().getDocumentElement(), out);
      } catch (XMLStreamException | IllegalArgumentException e) {
        throw new Fault(e);
      }
    }
  }
}
