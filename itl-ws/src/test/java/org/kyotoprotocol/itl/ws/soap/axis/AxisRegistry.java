package org.kyotoprotocol.itl.ws.soap.axis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.axis.AxisEngine;
import org.apache.axis.AxisFault;
import org.apache.axis.Message;
import org.apache.axis.MessageContext;
import org.apache.axis.configuration.XMLStringProvider;
import org.apache.axis.server.AxisServer;

/** A registry's endpoint: the Axis 1.4 engine with generated code, behind the JDK's HTTP server. */
public final class AxisRegistry implements AutoCloseable {
  private static volatile Function<Class<?>, Object> answers;
  private static volatile Object lastRequest;

  private final AxisServer engine;
  private final ClassLoader loader;
  private final HttpServer http;

  AxisRegistry(AxisStubs stubs, boolean multiRefs, Optional<SSLContext> tls) throws Exception {
    loader = stubs.loader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      engine = new AxisServer(new XMLStringProvider(stubs.deployment()));
    } finally {
      Thread.currentThread().setContextClassLoader(AxisRegistry.class.getClassLoader());
    }
    engine.setOption(AxisEngine.PROP_DOMULTIREFS, multiRefs);
    InetSocketAddress anyPort = new InetSocketAddress("localhost", 0);
    http = tls.isPresent() ? secure(anyPort, tls.get()) : HttpServer.create(anyPort, 0);
    http.createContext("/services/RegistryPort", this::serve);
    http.start();
  }

  /** Called by the generated implementation: takes the request and answers. */
  public static Object answer(Object request, Class<?> responseType) {
    lastRequest = request;
    return answers.apply(responseType);
  }

  static Object lastRequest() {
    return lastRequest;
  }

  static void answerWith(Function<Class<?>, Object> newAnswers) {
    answers = newAnswers;
  }

  URI uri() {
    String scheme = http instanceof HttpsServer ? "https" : "http";
    return URI.create(
        scheme + "://localhost:" + http.getAddress().getPort() + "/services/RegistryPort");
  }

  private static HttpsServer secure(InetSocketAddress address, SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters ssl = tls.getDefaultSSLParameters();
            ssl.setNeedClientAuth(true);
            parameters.setSSLParameters(ssl);
          }
        });
    return server;
  }

  private void serve(HttpExchange exchange) throws IOException {
    Thread.currentThread().setContextClassLoader(loader);
    byte[] request = exchange.getRequestBody().readAllBytes();
    MessageContext context = new MessageContext(engine);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    int status = 200;
    try {
      context.setClassLoader(loader);
      context.setTargetService("RegistryPort");
      String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
      context.setRequestMessage(
          new Message(new ByteArrayInputStream(request), false, contentType, null));
      engine.invoke(context);
      write(context.getResponseMessage(), answer);
    } catch (AxisFault e) {
      status = 500;
      Message fault = new Message(e);
      fault.setMessageContext(context);
      write(fault, answer);
    }
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(status, answer.size());
    exchange.getResponseBody().write(answer.toByteArray());
    exchange.close();
  }

  private static void write(Message message, ByteArrayOutputStream out) throws IOException {
    try {
      message.writeTo(out);
    } catch (javax.xml.soap.SOAPException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
