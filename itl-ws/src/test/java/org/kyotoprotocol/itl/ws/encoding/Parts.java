package org.kyotoprotocol.itl.ws.encoding;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.kyotoprotocol.itl.ws.encoding.EncodedContract.Message;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Array;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Simple;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Struct;
import org.kyotoprotocol.itl.ws.soap.DesPort;

/** Generates the objects of every message from the schema. */
final class Parts {
  private Parts() {}

  /** A message of a port with random content. */
  record Sample(DesPort port, Message message, Object content) {
    @Override
    public String toString() {
      return message.wrapper().getLocalPart();
    }
  }

  /** Any message of any port. */
  static Arbitrary<Sample> samples() {
    List<Arbitrary<Sample>> samples = new ArrayList<>();
    for (DesPort port : DesPort.values()) {
      for (var wrapper : port.contract().requestWrappers()) {
        Message request = port.contract().request(wrapper).orElseThrow();
        Message response = port.contract().responseOf(request.operation());
        samples.add(part(request).map(part -> new Sample(port, request, part)));
        samples.add(part(response).map(part -> new Sample(port, response, part)));
      }
    }
    return Arbitraries.oneOf(samples);
  }

  private static Arbitrary<Object> part(Message message) {
    return struct(message.type(), message.response());
  }

  private static Arbitrary<Object> struct(Struct type, boolean response) {
    List<Arbitrary<Object>> values = new ArrayList<>();
    for (SchemaType.Field field : type.fields()) {
      // An empty optional array of an answer is sent as nil and so comes back as none (E6).
      int fewest = response && !field.required() ? 1 : 0;
      Arbitrary<Object> value = value(field.type(), fewest, response);
      values.add(field.required() ? value : value.injectNull(0.4));
    }
    return Combinators.combine(values).as(fields -> build(type, fields));
  }

  private static Arbitrary<Object> value(SchemaType type, int fewest, boolean response) {
    if (type instanceof Struct struct) {
      return struct(struct, response);
    }
    if (type instanceof Array array) {
      return value(array.item(), 0, response)
          .list()
          .ofMinSize(fewest)
          .ofMaxSize(3)
          .map(items -> build(array, items));
    }
    return switch ((Simple) type) {
      case STRING -> text().map(text -> text);
      case INT -> Arbitraries.integers().map(number -> number);
      case LONG -> Arbitraries.longs().map(number -> number);
      case DATE_TIME -> instants().map(instant -> instant);
      case DATE -> days().map(day -> day);
    };
  }

  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.of("", " ", "GB", "GB100023", "<a href='#b'>&amp;]]>", "\r\n\t", "ü€😀"),
        Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(20));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("0001-01-02T00:00:00Z").toEpochMilli(),
            Instant.parse("9999-12-30T23:59:59.999Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 3_652_000)
        .map(days -> LocalDate.of(1, 1, 1).plus(days, ChronoUnit.DAYS));
  }

  private static Object build(Struct type, List<Object> values) {
    Object part = newInstance(type.name());
    for (int i = 0; i < values.size(); i++) {
      set(part, type.fields().get(i).name(), values.get(i));
    }
    return part;
  }

  private static Object build(Array type, List<Object> items) {
    Object array = newInstance(type.name());
    set(array, "item", items.isEmpty() ? null : new ArrayList<>(items));
    return array;
  }

  private static Object newInstance(String type) {
    try {
      return Class.forName("org.kyotoprotocol.itl.xsd." + type).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Object part, String name, Object value) {
    for (Field field : part.getClass().getDeclaredFields()) {
      if (field.getName().equalsIgnoreCase(name)) {
        try {
          field.setAccessible(true);
          field.set(part, value);
          return;
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalStateException(part.getClass() + " has no field " + name);
  }
}
