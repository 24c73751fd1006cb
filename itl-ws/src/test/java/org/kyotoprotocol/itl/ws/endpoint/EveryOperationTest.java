package org.kyotoprotocol.itl.ws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyotoprotocol.itl.core.message.Operation;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.RawHttp.Answer;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;
import org.kyotoprotocol.itl.wsdl.transactionlog.TransactionLogPort;

/** Each of the eleven operations reaches the gate under its name and is answered. */
class EveryOperationTest {
  @TempDir private static Path dir;

  private static Gateway gateway;
  private final MessageCodec codec =
      new MessageCodec(DesPort.TRANSACTION_LOG, DecodingLimits.DEFAULT);

  @BeforeAll
  static void open() throws Exception {
    gateway = new Gateway(dir, GatewaySettings.DEFAULT, 1024 * 1024);
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  static Stream<Method> operations() {
    return Arrays.stream(TransactionLogPort.class.getMethods());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isAnswered(Method operation) throws Exception {
    gateway.received.clear();
    Object request = filled(operation.getParameterTypes()[0]);
    byte[] bytes = codec.request(operation.getName(), request).bytes();
    Answer answer = gateway.post(new String(bytes, StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(200);
    Object response =
        codec.readResponse(answer.body().getBytes(StandardCharsets.UTF_8), null).content();
    assertThat(response).isInstanceOf(operation.getReturnType());
    assertThat(response.getClass().getMethod("getResultIdentifier").invoke(response)).isEqualTo(1);
    assertThat(gateway.only().call().operation())
        .isEqualTo(Operation.of(operation.getName()).orElseThrow());
    assertThat(gateway.only().call().contentFaults()).isEmpty();
  }

  /** An object in which every field holds something. */
  private static Object filled(Class<?> type) throws ReflectiveOperationException {
    Object made = type.getConstructor().newInstance();
    for (Method setter : type.getMethods()) {
      if (setter.getName().startsWith("set")) {
        setter.invoke(made, value(setter.getParameterTypes()[0]));
      }
    }
    return made;
  }

  private static Object value(Class<?> type) throws ReflectiveOperationException {
    if (type == String.class) {
      return "NZ10";
    }
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class || type == Long.class) {
      return 1L;
    }
    if (type == Instant.class) {
      return Gateway.NOW;
    }
    return type == java.time.LocalDate.class ? java.time.LocalDate.of(2010, 6, 1) : filled(type);
  }
}
