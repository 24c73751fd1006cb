package org.kyotoprotocol.itl.testkit.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back, undecoded.
 *
 * @param status the HTTP status
 * @param headers by name, whatever the case
 * @param body the bytes after the headers
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record WireAnswer(int status, Map<String, String> headers, byte[] body) {
  public WireAnswer {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    headers = byName;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** True if the body is a SOAP fault, by a look at the text. */
  public boolean isFault() {
    return status == 500 && text().toLowerCase(Locale.ROOT).contains("fault");
  }

  @Override
  public String toString() {
    return "HTTP " + status + " " + text();
  }
}
