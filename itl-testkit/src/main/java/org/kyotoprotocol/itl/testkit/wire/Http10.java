package org.kyotoprotocol.itl.testkit.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;

/** One request over one connection of its own, byte for byte, as HTTP/1.0 peers do it. */
record Http10(URI endpoint, Optional<Supplier<SSLContext>> tls, Duration timeout) {

  /**
   * Sends the bytes, head and all, and reads one answer.
   *
   * @throws IOException if there is no connection, no answer in time, or none that is HTTP
   */
  WireAnswer exchange(byte[] request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return read(new BufferedInputStream(socket.getInputStream()));
    }
  }

  private Socket connect() throws IOException {
    Socket plain = new Socket();
    int timeoutMillis = (int) timeout.toMillis();
    plain.setSoTimeout(timeoutMillis);
    plain.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), timeoutMillis);
    if (tls.isEmpty()) {
      return plain;
    }
    SSLSocket secure =
        (SSLSocket)
            tls.get()
                .get()
                .getSocketFactory()
                .createSocket(plain, endpoint.getHost(), endpoint.getPort(), true);
    secure.setSSLParameters(ReloadableTls.clientParameters());
    secure.startHandshake();
    return secure;
  }

  private static WireAnswer read(InputStream in) throws IOException {
    String[] status = line(in).split(" ", 3);
    if (status.length < 2 || !status[1].matches("[0-9]{3}")) {
      throw new IOException("The answer is not HTTP: " + String.join(" ", status));
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = Math.max(0, line.indexOf(':'));
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    String length = headers.get("Content-Length");
    byte[] body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    return new WireAnswer(Integer.parseInt(status[1]), headers, body);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    if (next < 0 && line.length() == 0) {
      throw new IOException("The connection was closed without an answer");
    }
    return line.toString();
  }

  /** The head as Apache Axis 1.4 writes it. */
  byte[] head(String operation, int length, Optional<String> authorization) {
    StringBuilder head = new StringBuilder(400);
    head.append("POST ").append(endpoint.getRawPath()).append(" HTTP/1.0\r\n");
    head.append("Content-Type: text/xml; charset=utf-8\r\n");
    head.append("Accept: application/soap+xml, application/dime, multipart/related, text/*\r\n");
    head.append("User-Agent: Axis/1.4\r\n");
    head.append("Host: ").append(endpoint.getHost()).append(':').append(endpoint.getPort());
    head.append("\r\nCache-Control: no-cache\r\nPragma: no-cache\r\n");
    head.append("SOAPAction: \"").append(operation).append("\"\r\n");
    head.append("Content-Length: ").append(length).append("\r\n");
    authorization.ifPresent(value -> head.append("Authorization: ").append(value).append("\r\n"));
    return head.append("\r\n").toString().getBytes(ISO_8859_1);
  }
}
