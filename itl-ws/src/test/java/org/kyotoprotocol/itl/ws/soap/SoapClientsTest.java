package org.kyotoprotocol.itl.ws.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.ws.WebServiceException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.xsd.MessageRequest;
import org.kyotoprotocol.itl.xsd.MessageResponse;

/** The CXF clients: the same feature on both sides of the wire. */
class SoapClientsTest {

  @ParameterizedTest
  @EnumSource(DesPort.class)
  void everyOperationIsCallableOverMutualTls(DesPort port) throws Exception {
    TestPki pki = new TestPki();
    SSLContext tls = pki.context("ITL");
    try (TestServer server =
        new TestServer(port, DecodingLimits.DEFAULT, Optional.of(pki.context("peer")))) {
      BasicCredentials basic = new BasicCredentials("itl-user-10", "secret-secret");
      ClientSettings settings = ClientSettings.defaults().with(() -> tls).with(basic);
      Object client = client(port, server, server.secureUri(), settings);
      for (Samples.Fill fill : Samples.Fill.values()) {
        server.port.answers = fill;
        for (Method operation : port.serviceInterface().getMethods()) {
          Object request = Samples.of(operation.getParameterTypes()[0], fill);
          Object answer = operation.invoke(client, request);
          assertThat(server.port.last().argument()).usingRecursiveComparison().isEqualTo(request);
          assertThat(answer)
              .usingRecursiveComparison()
              .isEqualTo(Samples.of(operation.getReturnType(), fill));
          var http = server.port.last().current().httpRequest();
          assertThat(server.port.last().current().notes()).isEmpty();
          assertThat(http).isNotNull();
        }
      }
    }
  }

  @Test
  void aFaultOrViolationIsAnExceptionOfTheClient() throws Exception {
    try (TestServer server = TestServer.start(DesPort.REGISTRY)) {
      server.port.behaviour =
          answer -> {
            throw new IllegalStateException("secret inside");
          };
      var registry = SoapClients.registryPort(server.bus, server.uri(), ClientSettings.defaults());
      MessageRequest request = Samples.of(MessageRequest.class, Samples.Fill.EVERYTHING);
      assertThatThrownBy(() -> registry.acceptMessage(request))
          .isInstanceOf(WebServiceException.class)
          .hasMessageContaining("The message could not be processed")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void theRequestHasTheHeadersThatRegistriesExpect() throws Exception {
    MessageCodec codec = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
    byte[] answer =
        codec.response("acceptMessage", Samples.of(MessageResponse.class, Samples.Fill.REQUIRED));
    AtomicReference<Headers> headers = new AtomicReference<>();
    HttpServer peer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    peer.createContext(
        "/",
        exchange -> {
          headers.set(exchange.getRequestHeaders());
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    peer.start();
    Bus bus = BusFactory.newInstance().createBus();
    try {
      URI uri = URI.create("http://localhost:" + peer.getAddress().getPort() + "/");
      BasicCredentials basic = new BasicCredentials("itl-user-10", "secret-secret");
      SoapClients.registryPort(bus, uri, ClientSettings.defaults().with(basic))
          .acceptMessage(Samples.of(MessageRequest.class, Samples.Fill.EVERYTHING));
    } finally {
      bus.shutdown(true);
      peer.stop(0);
    }
    assertThat(headers.get().getFirst("SOAPAction")).isEqualTo("\"acceptMessage\"");
    assertThat(headers.get().getFirst("Authorization")).startsWith("Basic ");
    assertThat(headers.get().getFirst("Content-Type")).startsWithIgnoringCase("text/xml");
    assertThat(headers.get()).containsKey("Content-length");
    assertThat(headers.get()).doesNotContainKeys("Transfer-encoding", "Upgrade", "Expect");
  }

  private static Object client(DesPort port, TestServer server, URI uri, ClientSettings settings) {
    return port == DesPort.REGISTRY
        ? SoapClients.registryPort(server.bus, uri, settings)
        : SoapClients.transactionLogPort(server.bus, uri, settings);
  }
}
