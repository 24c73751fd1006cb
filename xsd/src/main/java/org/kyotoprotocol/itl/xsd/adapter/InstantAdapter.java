package org.kyotoprotocol.itl.xsd.adapter;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A DES {@code dateTime} as an instant: UTC with exactly three fraction digits on the wire (wire.md
 * E8). The codec has already normalised what peers send.
 */
public final class InstantAdapter extends XmlAdapter<String, Instant> {
  private static final DateTimeFormatter WIRE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public Instant unmarshal(String text) {
    return text == null || text.isBlank() ? null : Instant.parse(text.strip());
  }

  @Override
  public String marshal(Instant instant) {
    return instant == null ? null : WIRE.format(instant);
  }
}
