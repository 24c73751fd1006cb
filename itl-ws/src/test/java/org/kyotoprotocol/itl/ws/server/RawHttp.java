package org.kyotoprotocol.itl.ws.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.SocketFactory;

/** HTTP spoken byte by byte over one socket, so that tests say exactly what goes over the wire. */
public final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  private RawHttp(Socket socket) {
    this.socket = socket;
  }

  /** An answer. */
  public record Answer(
      String protocol, int status, Map<String, String> headers, String body, boolean closed) {
    public String header(String name) {
      return headers.get(name);
    }
  }

  public static RawHttp connect(SocketFactory sockets, int port) throws IOException {
    Socket socket = sockets.createSocket("localhost", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new RawHttp(socket);
  }

  public Socket socket() {
    return socket;
  }

  public RawHttp send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  public RawHttp send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Posts a body with Content-Length. */
  public Answer post(String version, String path, String headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    send(
        "POST %s HTTP/%s\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(path, version, headers, bytes.length));
    return send(bytes).answer();
  }

  /** Reads one answer. */
  public Answer answer() throws IOException {
    InputStream in = socket.getInputStream();
    String[] status = line(in).split(" ", 3);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    String length = status[1].equals("100") ? "0" : headers.get("Content-Length");
    byte[] body =
        length == null ? rest(in, headers) : in.readNBytes(Integer.parseInt(length.strip()));
    String connection = headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT);
    return new Answer(
        status[0],
        Integer.parseInt(status[1]),
        headers,
        new String(body, StandardCharsets.UTF_8),
        connection.equals("close"));
  }

  /** Waits for the peer to close; false if it sends something instead. */
  public boolean isClosedByPeer() {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static byte[] rest(InputStream in, Map<String, String> headers) throws IOException {
    if (!"chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The peer closed the connection");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
