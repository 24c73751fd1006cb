package org.kyotoprotocol.itl.ws.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.message.IncomingMessage;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.Receipt;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.identity.Peers;
import org.kyotoprotocol.itl.ws.server.GatewaySettings;
import org.kyotoprotocol.itl.ws.server.RawHttp;
import org.kyotoprotocol.itl.ws.soap.EndpointSettings;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.kyotoprotocol.itl.ws.tls.TestAuthority;
import org.kyotoprotocol.itl.ws.tls.TestCertificate;
import org.kyotoprotocol.itl.ws.tls.TestTls;
import org.kyotoprotocol.itl.ws.tls.TlsFiles;

/** The log's door with a gate behind it that notes what comes through; NZ may call. */
final class Gateway implements AutoCloseable {
  static final Instant NOW = Instant.parse("2010-06-01T12:00:00Z");
  static final String HEADERS =
      "Authorization: Basic "
          + Base64.getEncoder().encodeToString("NZ-user:s3cret".getBytes(StandardCharsets.UTF_8))
          + "\r\nContent-Type: text/xml; charset=utf-8\r\nSOAPAction: \"any\"\r\n";

  final TestAuthority authority = TestAuthority.root("CN=Test authority");
  final TestCertificate nz = authority.issue("CN=NZ");
  final List<IncomingMessage> received = new CopyOnWriteArrayList<>();
  final List<Malformed> malformed = new CopyOnWriteArrayList<>();
  volatile Function<IncomingMessage, Receipt> gate = message -> Receipt.accepted(NOW);

  private final TransactionLogListener listener;
  private final int port;

  /** A call that was answered with a fault. */
  record Malformed(RegistryCode peer, MessageBytes bytes, String reason) {}

  Gateway(Path dir, GatewaySettings settings, int mostBytes) throws IOException {
    ReloadableTls tls =
        ReloadableTls.load(
            new TlsFiles(
                authority.issue("CN=ITL").write(dir.resolve("itl.pem")),
                List.of(authority.write(dir.resolve("ca.pem"))),
                List.of()));
    DecodingLimits standard = DecodingLimits.DEFAULT;
    DecodingLimits limits =
        new DecodingLimits(
            mostBytes,
            standard.depth(),
            standard.nodes(),
            standard.textLength(),
            standard.arrayItems());
    listener =
        new TransactionLogListener(
            settings.at("localhost", 0),
            tls,
            new Peers().accept("NZ", "s3cret", nz),
            message -> {
              received.add(message);
              return gate.apply(message);
            },
            new EndpointSettings(
                limits,
                Optional.empty(),
                new MalformedCalls(
                    (peer, bytes, reason) -> malformed.add(new Malformed(peer, bytes, reason)))));
    port = listener.start().getPort();
  }

  RawHttp connect() throws IOException {
    return RawHttp.connect(TestTls.presenting(nz).getSocketFactory(), port);
  }

  RawHttp.Answer post(String body) throws IOException {
    try (RawHttp http = connect()) {
      return http.post("1.1", TransactionLogListener.PATH, HEADERS, body);
    }
  }

  IncomingMessage only() {
    if (received.size() != 1) {
      throw new AssertionError("Not one message but " + received);
    }
    return received.get(0);
  }

  int port() {
    return port;
  }

  static String recorded(String name) {
    try (InputStream in = Gateway.class.getResourceAsStream("/messages/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
