package org.kyotoprotocol.itl.ws.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published rpc/encoded WSDL of a port, with the address under which it was asked for. */
final class PublishedWsdl {
  private static final String IMPORT = "common.wsdl";
  private static final Pattern ADDRESS = Pattern.compile("(<soap:address location=\")[^\"]*");
  private static final Pattern IMPORT_LOCATION =
      Pattern.compile("( location=\")" + Pattern.quote(IMPORT) + "\"");

  private final String wsdl;
  private final byte[] imported;
  private final Optional<URI> publicAddress;

  PublishedWsdl(DesPort port, Optional<URI> publicAddress) {
    this.wsdl = new String(resource(port.publishedWsdl()), StandardCharsets.UTF_8);
    this.imported = resource(port.publishedImport());
    this.publicAddress = publicAddress;
  }

  /**
   * The document that a query asks for.
   *
   * @param query the HTTP query string: {@code wsdl} or {@code wsdl=common.wsdl}, in any case
   * @param requestUrl the URL without the query
   */
  Optional<byte[]> document(String query, String requestUrl) {
    return switch (query.toLowerCase(Locale.ROOT)) {
      case "wsdl" -> Optional.of(at(publicAddress.map(URI::toString).orElse(requestUrl)));
      case "wsdl=" + IMPORT -> Optional.of(imported.clone());
      default -> Optional.empty();
    };
  }

  private byte[] at(String address) {
    String escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    String replacement = Matcher.quoteReplacement(escaped);
    String located =
        IMPORT_LOCATION.matcher(wsdl).replaceFirst("$1" + replacement + "?wsdl=" + IMPORT + "\"");
    return ADDRESS
        .matcher(located)
        .replaceFirst("$1" + replacement)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = PublishedWsdl.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name + " on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name + " from the class path", e);
    }
  }
}
