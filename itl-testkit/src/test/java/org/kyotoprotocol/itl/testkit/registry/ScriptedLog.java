package org.kyotoprotocol.itl.testkit.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.ws.server.GatewayServer;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.Mount;
import org.kyotoprotocol.itl.ws.soap.CurrentCall;
import org.kyotoprotocol.itl.ws.soap.EndpointSettings;
import org.kyotoprotocol.itl.ws.soap.SoapEndpoints;
import org.kyotoprotocol.itl.ws.soap.SoapServlet;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;

/** A transaction log that does what the test says: a genuine endpoint without any rules behind. */
final class ScriptedLog implements AutoCloseable {
  private static final String PATH = "/itlws/TransactionLogService";
  private static final long PATIENCE_SECONDS = 60;
  private static final long SILENCE_MILLIS = 300;

  private final BlockingQueue<ReceivedCall> calls = new LinkedBlockingQueue<>();
  private final Bus bus = BusFactory.newInstance().createBus();
  private final GatewayServer server;
  private final URI address;

  ScriptedLog(SandboxPki pki) throws IOException {
    this(pki, 0);
  }

  ScriptedLog(SandboxPki pki, int port) throws IOException {
    SoapEndpoints.publish(
        bus,
        "/TransactionLogService",
        TransactionLogPort.class,
        new ReceivingPort(this::received),
        EndpointSettings.defaults());
    server =
        new GatewayServer(
            GatewaySettings.DEFAULT.at("localhost", port),
            Optional.of(pki.tls(pki.itl())),
            List.of(new Mount(PATH, new SoapServlet(bus), List.of())));
    server.start();
    address = server.address(PATH);
  }

  URI address() {
    return address;
  }

  /** The next call, which must come. */
  ReceivedCall next() throws InterruptedException {
    ReceivedCall call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(call).as("a call from a registry").isNotNull();
    return call;
  }

  /** Nothing has come, and nothing comes in the time in which a registry would have sent it. */
  void expectSilence() throws InterruptedException {
    assertThat(calls.poll(SILENCE_MILLIS, TimeUnit.MILLISECONDS)).isNull();
  }

  @Override
  public void close() {
    server.close();
    bus.shutdown(true);
  }

  private void received(Object request) {
    CurrentCall call = CurrentCall.get();
    HttpServletRequest http = call.httpRequest();
    X509Certificate[] chain =
        (X509Certificate[]) http.getAttribute("jakarta.servlet.request.X509Certificate");
    Map<String, String> headers =
        Collections.list(http.getHeaderNames()).stream()
            .collect(Collectors.toMap(Function.identity(), http::getHeader));
    calls.add(
        new ReceivedCall(
            call.operation(),
            request,
            new String(call.bytes(), UTF_8),
            http.getProtocol(),
            headers,
            chain[0].getSubjectX500Principal().getName()));
  }
}
