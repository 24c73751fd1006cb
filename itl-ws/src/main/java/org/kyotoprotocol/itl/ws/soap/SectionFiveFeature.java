package org.kyotoprotocol.itl.ws.soap;

import java.util.Optional;
import org.apache.cxf.Bus;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.SectionFiveDecoder;
import org.kyotoprotocol.itl.ws.encoding.SectionFiveEncoder;

/**
 * Makes a CXF endpoint or client, built from the rpc/literal interface, speak rpc/encoded. The same
 * for both sides; a server also answers {@code ?wsdl} and hides its failures.
 */
public final class SectionFiveFeature extends AbstractFeature {
  private final SectionFiveEncoder encoder;
  private final SectionFiveDecoder decoder;
  private final Optional<ServerSide> serverSide;

  private record ServerSide(PublishedWsdl wsdl, RefusedCall.Listener listener) {}

  private SectionFiveFeature(DesPort port, DecodingLimits limits, Optional<ServerSide> serverSide) {
    this.encoder = new SectionFiveEncoder(port.contract());
    this.decoder = new SectionFiveDecoder(port.contract(), limits);
    this.serverSide = serverSide;
  }

  /** For a client. */
  static SectionFiveFeature client(DesPort port, DecodingLimits limits) {
    return new SectionFiveFeature(port, limits, Optional.empty());
  }

  /** For a server. */
  static SectionFiveFeature server(DesPort port, EndpointSettings settings) {
    PublishedWsdl wsdl = new PublishedWsdl(port, settings.publicAddress());
    return new SectionFiveFeature(
        port, settings.limits(), Optional.of(new ServerSide(wsdl, settings.refusals())));
  }

  @Override
  protected void initializeProvider(InterceptorProvider provider, Bus bus) {
    provider.getInInterceptors().add(new ReceiveInterceptor(decoder.limits()));
    provider.getInInterceptors().add(new DecodeInterceptor(decoder));
    provider.getOutInterceptors().add(new PlainEnvelopeInterceptor());
    provider.getOutInterceptors().add(new EncodeInterceptors.Catch());
    provider.getOutInterceptors().add(new EncodeInterceptors.Encode(encoder));
    provider.getOutFaultInterceptors().add(new PlainEnvelopeInterceptor());
    serverSide.ifPresent(
        server -> {
          provider.getInInterceptors().add(new WsdlInterceptor(server.wsdl()));
          provider.getOutFaultInterceptors().add(new FaultInterceptor(server.listener()));
        });
  }
}
