package org.kyotoprotocol.itl.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.kyotoprotocol.itl.testkit.pki.Identity;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.soap.BasicCredentials;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;

/**
 * Calls one peer with the credentials of one registry, in any form, and gives back whatever
 * answers. It never repeats a call. Safe for use by many threads; make one per peer and keep it.
 */
public final class WireClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI endpoint;
  private final Optional<BasicCredentials> credentials;
  private final MessageCodec codec;
  private final HttpClient http;
  private final Http10 http10;

  /**
   * @param port what the peer serves
   * @param credentials sent with every request; empty for none
   * @param tls empty for plain HTTP
   */
  public WireClient(
      DesPort port,
      URI endpoint,
      Optional<BasicCredentials> credentials,
      Optional<Supplier<SSLContext>> tls) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.codec = new MessageCodec(port, DecodingLimits.DEFAULT);
    this.http10 = new Http10(endpoint, tls, TIMEOUT);
    HttpClient.Builder client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT);
    tls.ifPresent(context -> client.sslContext(context.get()));
    this.http = client.build();
  }

  /** A client that calls the log with a registry's newest certificate and its credentials. */
  public static WireClient ofRegistry(SandboxPki pki, String code, URI log) {
    return of(pki, pki.registry(code), pki.credentials(code), log);
  }

  /** A client that calls the log with any certificate and credentials. */
  public static WireClient of(
      SandboxPki pki, Identity identity, BasicCredentials credentials, URI log) {
    return new WireClient(
        DesPort.TRANSACTION_LOG,
        log,
        Optional.of(credentials),
        Optional.of(pki.tls(identity)::clientContext));
  }

  /** The bytes of a call in the given form, without any HTTP. */
  public byte[] encode(String operation, Object request, WireForm form) {
    byte[] flat = codec.request(operation, request).bytes();
    return form.multiReference() ? MultiReference.of(flat) : flat;
  }

  /**
   * Makes a call in the given form.
   *
   * @param request an object of the operation's request class
   * @throws IOException if there is no answer
   */
  public WireAnswer call(String operation, Object request, WireForm form)
      throws IOException, InterruptedException {
    return send(operation, encode(operation, request, form), form);
  }

  /** Posts an envelope, whatever it is, with the usual headers of the form. */
  public WireAnswer send(String operation, byte[] envelope, WireForm form)
      throws IOException, InterruptedException {
    if (form.http10()) {
      byte[] head = http10.head(operation, envelope.length, authorization());
      byte[] request = new byte[head.length + envelope.length];
      System.arraycopy(head, 0, request, 0, head.length);
      System.arraycopy(envelope, 0, request, head.length, envelope.length);
      return raw(request);
    }
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", "text/xml; charset=utf-8");
    headers.put("SOAPAction", '"' + operation + '"');
    authorization().ifPresent(value -> headers.put("Authorization", value));
    return post(headers, envelope);
  }

  /** Posts a body over HTTP/1.1 with exactly these headers, besides Host and Content-Length. */
  public WireAnswer post(Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    Map<String, String> received = new TreeMap<>();
    response.headers().map().forEach((name, values) -> received.put(name, values.get(0)));
    return new WireAnswer(response.statusCode(), received, response.body());
  }

  /** Sends any bytes, head and all, over a connection of their own. */
  public WireAnswer raw(byte[] request) throws IOException {
    return http10.exchange(request);
  }

  /**
   * Decodes the answer of a call.
   *
   * @throws IOException if it is a fault, or anything else but an answer of this port
   */
  public <T> T decode(WireAnswer answer, Class<T> responseClass) throws IOException {
    try {
      return responseClass.cast(codec.readResponse(answer.body(), null).content());
    } catch (MalformedCallException | ClassCastException e) {
      throw new IOException(answer + " is not a " + responseClass.getSimpleName(), e);
    }
  }

  private Optional<String> authorization() {
    return credentials.map(
        basic ->
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((basic.user() + ":" + basic.password()).getBytes(UTF_8)));
  }
}
