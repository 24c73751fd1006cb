package org.kyotoprotocol.itl.testkit.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.server.EmptyAnswer;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.soap.MessageCodec.Decoded;
import org.kyotoprotocol.itl.wsdl.registry.RegistryPort;

/**
 * The HTTP side of a registry's port. A codec and no SOAP engine: fourteen registries share one
 * JVM.
 */
final class RegistryServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What registry R says whatever went wrong (DES wire contract H11). */
  private static final byte[] FAULT =
      ("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
              + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
              + "<soapenv:Body><soapenv:Fault>"
              + "<faultcode>soapenv:Server.generalException</faultcode>"
              + "<faultstring>Unexpected error while processing the request.</faultstring>"
              + "</soapenv:Fault></soapenv:Body></soapenv:Envelope>")
          .getBytes(UTF_8);

  private static final Map<String, Method> OPERATIONS =
      Arrays.stream(RegistryPort.class.getMethods())
          .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));

  private final transient MessageCodec codec =
      new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
  private final transient RegistryPort port;
  private final int longestMessage;
  private final transient Mischief mischief;
  private final transient Setbacks setbacks;

  RegistryServlet(RegistryPort port, int longestMessage, Mischief mischief, Setbacks setbacks) {
    this.port = port;
    this.longestMessage = longestMessage;
    this.mischief = mischief;
    this.setbacks = setbacks;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(longestMessage + 1);
    if (body.length > longestMessage) {
      EmptyAnswer.send(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    pause();
    byte[] answer = mischief.isFaulting() ? FAULT : answer(body, request.getCharacterEncoding());
    response.setStatus(
        answer == FAULT ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : HttpServletResponse.SC_OK);
    response.setContentType("text/xml; charset=utf-8");
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  private byte[] answer(byte[] body, String charset) {
    try {
      Decoded decoded = codec.readRequest(body, charset);
      if (!decoded.call().violations().isEmpty()) {
        setbacks.add(decoded.call().operation(), decoded.call().violations().toString());
        return FAULT;
      }
      String operation = decoded.call().operation();
      return codec.response(operation, OPERATIONS.get(operation).invoke(port, decoded.content()));
    } catch (MalformedCallException e) {
      setbacks.add("A message", e.getMessage());
      return FAULT;
    } catch (InvocationTargetException | IllegalAccessException | RuntimeException e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      setbacks.add("A message", cause.toString());
      return FAULT;
    }
  }

  private void pause() {
    try {
      Thread.sleep(mischief.answerDelay().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
