package org.kyotoprotocol.itl.xsd.adapter;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;

/** A DES {@code date}: {@code yyyy-MM-dd} without zone (wire.md E8). */
public final class LocalDateAdapter extends XmlAdapter<String, LocalDate> {
  @Override
  public LocalDate unmarshal(String text) {
    return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
  }

  @Override
  public String marshal(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
