package org.kyotoprotocol.itl.ws.soap.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.axis.AxisEngine;
import org.apache.axis.AxisFault;
import org.apache.axis.client.Stub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.soap.ClientSettings;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.EncodedCall;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.ws.soap.RawSoapSender;
import org.kyotoprotocol.itl.ws.soap.Samples;
import org.kyotoprotocol.itl.ws.soap.Samples.Fill;
import org.kyotoprotocol.itl.ws.soap.SendOutcome;
import org.kyotoprotocol.itl.ws.soap.TestPki;
import org.kyotoprotocol.itl.ws.soap.TestServer;

/**
 * Apache Axis 1.4, the stack of genuine registries, on the other side of the wire: its code is
 * generated from our own published WSDL, and every operation is called in both directions.
 */
class AxisInteropTest {
  private static final TestPki PKI = new TestPki();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir static Path directory;

  private static TestServer log;
  private static AxisStubs logStubs;
  private static AxisStubs registryStubs;

  @BeforeAll
  static void start() throws Exception {
    // Axis takes an xsd:date for midnight in the zone of its machine.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    log = server(DesPort.TRANSACTION_LOG);
    logStubs = AxisStubs.generate(URI.create(log.uri() + "?wsdl"), directory.resolve("log"));
    try (TestServer registry = server(DesPort.REGISTRY)) {
      registryStubs =
          AxisStubs.generate(URI.create(registry.uri() + "?wsdl"), directory.resolve("registry"));
    }
    AxisTls.use(PKI.context("GB"));
  }

  @AfterAll
  static void stop() {
    log.close();
    TimeZone.setDefault(ZONE);
  }

  private static TestServer server(DesPort port) throws Exception {
    return new TestServer(port, DecodingLimits.DEFAULT, Optional.of(PKI.context("ITL")));
  }

  static Stream<Arguments> everyWayToCall() {
    return Stream.of(true, false)
        .flatMap(
            multiRefs ->
                Stream.of(true, false)
                    .flatMap(
                        tls ->
                            Stream.of(Fill.values())
                                .map(fill -> Arguments.of(multiRefs, tls, fill))));
  }

  @ParameterizedTest(name = "multiRefs {0}, mutual TLS {1}, {2}")
  @MethodSource("everyWayToCall")
  void anAxisClientCallsEveryOperationOfTheTransactionLog(boolean multiRefs, boolean tls, Fill fill)
      throws Exception {
    Stub stub = logStubs.stub("TransactionLog", tls ? log.secureUri() : log.uri());
    stub._setProperty(AxisEngine.PROP_DOMULTIREFS, multiRefs);
    stub.setUsername("GB-registry");
    stub.setPassword("secret-secret");
    log.answer(fill);
    for (Method operation : DesPort.TRANSACTION_LOG.serviceInterface().getMethods()) {
      Object request = Samples.of(operation.getParameterTypes()[0], fill);
      Object answer = call(stub, operation.getName(), request);

      assertThat(log.lastArgument())
          .as(operation.getName())
          .usingRecursiveComparison()
          .isEqualTo(request);
      assertThat(log.lastCall().notes()).isEmpty();
      assertThat(log.lastCall().operation()).isEqualTo(operation.getName());
      assertThat(new String(log.lastCall().bytes(), StandardCharsets.UTF_8))
          .matches(text -> text.contains("multiRef") == multiRefs, "multiRefs as asked");
      assertThat(AxisBeans.fromAxis(answer, operation.getReturnType()))
          .as(operation.getName())
          .usingRecursiveComparison()
          .isEqualTo(Samples.of(operation.getReturnType(), fill));
    }
  }

  private static Object call(Stub stub, String operation, Object request) throws Exception {
    for (Method method : stub.getClass().getMethods()) {
      if (method.getName().equals(operation)) {
        Object bean = AxisBeans.toAxis(request, method.getParameterTypes()[0]);
        return method.invoke(stub, bean);
      }
    }
    throw new IllegalStateException("Axis generated no " + operation);
  }

  @Test
  void anAxisClientReadsOurFaults() throws Exception {
    Stub stub = logStubs.stub("TransactionLog", log.uri());
    log.answerWithFailure();
    Method operation = DesPort.TRANSACTION_LOG.serviceInterface().getMethods()[0];
    Object request = Samples.of(operation.getParameterTypes()[0], Fill.EVERYTHING);
    InvocationTargetException failure =
        catchThrowableOfType(
            InvocationTargetException.class, () -> call(stub, operation.getName(), request));
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            AxisFault.class,
            fault -> {
              assertThat(fault.getFaultCode().getLocalPart()).isEqualTo("Server");
              assertThat(fault.getFaultString()).isEqualTo("The message could not be processed");
            });
  }

  @ParameterizedTest(name = "multiRefs {0}, mutual TLS {1}, {2}")
  @MethodSource("everyWayToCall")
  void everyOperationOfAnAxisRegistryIsCalled(boolean multiRefs, boolean tls, Fill fill)
      throws Exception {
    AxisRegistry.answerWith(type -> axisAnswer(type, fill));
    var ourTls = PKI.context("ITL");
    ClientSettings settings = ClientSettings.defaults().with(() -> ourTls);
    MessageCodec codec = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
    var peerTls = tls ? Optional.of(PKI.context("GB")) : Optional.<SSLContext>empty();
    try (AxisRegistry registry = new AxisRegistry(registryStubs, multiRefs, peerTls)) {
      RawSoapSender sender = new RawSoapSender(DesPort.REGISTRY, registry.uri(), settings);
      for (Method operation : DesPort.REGISTRY.serviceInterface().getMethods()) {
        Object request = Samples.of(operation.getParameterTypes()[0], fill);
        EncodedCall call = codec.request(operation.getName(), request);
        SendOutcome outcome = sender.send(call);

        assertThat(outcome)
            .as(operation.getName())
            .isInstanceOfSatisfying(
                SendOutcome.Answered.class,
                answered -> {
                  assertThat(answered.response())
                      .usingRecursiveComparison()
                      .isEqualTo(Samples.of(operation.getReturnType(), fill));
                  assertThat(new String(answered.bytes(), StandardCharsets.UTF_8))
                      .matches(
                          text -> text.contains("multiRef") == multiRefs, "multiRefs as asked");
                });
        assertThat(AxisBeans.fromAxis(AxisRegistry.lastRequest(), operation.getParameterTypes()[0]))
            .as(operation.getName())
            .usingRecursiveComparison()
            .isEqualTo(request);
      }
    }
  }

  private static Object axisAnswer(Class<?> axisType, Fill fill) {
    try {
      Class<?> ours = Class.forName("org.kyotoprotocol.itl.xsd." + axisType.getSimpleName());
      return AxisBeans.toAxis(Samples.of(ours, fill), axisType);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theFaultOfAnAxisRegistryIsRead(boolean multiRefs) throws Exception {
    AxisRegistry.answerWith(
        type -> {
          throw new IllegalStateException("Unexpected error while processing the request.");
        });
    MessageCodec codec = new MessageCodec(DesPort.REGISTRY, DecodingLimits.DEFAULT);
    Method operation = DesPort.REGISTRY.serviceInterface().getMethods()[0];
    EncodedCall call =
        codec.request(
            operation.getName(), Samples.of(operation.getParameterTypes()[0], Fill.EVERYTHING));
    try (AxisRegistry registry = new AxisRegistry(registryStubs, multiRefs, Optional.empty())) {
      RawSoapSender sender =
          new RawSoapSender(DesPort.REGISTRY, registry.uri(), ClientSettings.defaults());
      assertThat(sender.send(call))
          .isInstanceOfSatisfying(
              SendOutcome.Faulted.class,
              fault -> {
                assertThat(fault.code()).startsWith("Server");
                assertThat(fault.text()).contains("Unexpected error while processing");
              });
    }
  }

  @Test
  void axisGeneratesEveryOperationFromOurWsdl() throws Exception {
    assertThat(operations(registryStubs, "RegistryPort")).isEqualTo(operations(DesPort.REGISTRY));
    assertThat(operations(logStubs, "TransactionLogPort"))
        .isEqualTo(operations(DesPort.TRANSACTION_LOG));
  }

  private static List<String> operations(AxisStubs stubs, String port) throws Exception {
    return names(stubs.operationsClass(port).getMethods());
  }

  private static List<String> operations(DesPort port) {
    return names(port.serviceInterface().getMethods());
  }

  private static List<String> names(Method[] methods) {
    return Stream.of(methods).map(Method::getName).sorted().toList();
  }
}
