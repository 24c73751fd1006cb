package org.kyotoprotocol.itl.ws.soap;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Posts encoded calls to one peer, byte for byte, and says how it ended. Connections are kept for
 * the next call. It never repeats a call by itself. Safe for use by many threads; make one per peer
 * and keep it.
 */
public final class RawSoapSender {
  private final URI endpoint;
  private final ClientSettings settings;
  private final AnswerReader answers;
  private Connections connections;

  private record Connections(SSLContext tls, HttpClient http) {}

  /** A sender to the port of a peer. */
  public RawSoapSender(DesPort port, URI endpoint, ClientSettings settings) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.answers = new AnswerReader(new MessageCodec(port, settings.limits()), settings.limits());
  }

  /**
   * Sends a call once and waits for the answer, at most the read time-out.
   *
   * @throws InterruptedException if the thread is interrupted; the outcome is then unknown
   */
  public SendOutcome send(EncodedCall call) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http().sendAsync(request(call), status -> new BoundedBody(settings.limits().bytes()));
    try {
      long patience = settings.connectTimeout().plus(settings.readTimeout()).toMillis();
      return answers.read(call, exchange.get(patience, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return new SendOutcome.TimedOut(TransportFailure.noAnswerIn(settings.readTimeout()));
    } catch (ExecutionException e) {
      return TransportFailure.outcome(e.getCause(), endpoint, settings);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      throw e;
    }
  }

  private HttpRequest request(EncodedCall call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(settings.connectTimeout().plus(settings.readTimeout()))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", '"' + call.operation() + '"')
            .POST(HttpRequest.BodyPublishers.ofByteArray(call.bytes()));
    settings
        .credentials()
        .ifPresent(basic -> request.header("Authorization", basic.authorization()));
    return request.build();
  }

  /** The client in force; a new TLS context gets new connections, the old ones expire idle. */
  private synchronized HttpClient http() {
    SSLContext tls = settings.tls().map(context -> context.get()).orElse(null);
    if (connections == null || connections.tls() != tls) {
      HttpClient.Builder client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(settings.connectTimeout());
      if (tls != null) {
        client.sslContext(tls);
      }
      connections = new Connections(tls, client.build());
    }
    return connections.http();
  }
}
