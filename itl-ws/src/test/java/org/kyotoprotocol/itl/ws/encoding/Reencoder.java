package org.kyotoprotocol.itl.ws.encoding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kyotoprotocol.itl.ws.encoding.EncodedContract.Message;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Array;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Field;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Simple;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Struct;
import org.w3c.dom.Element;

/** Writes a message in a random one of the forms that section 5 and our tolerance allow. */
final class Reencoder {
  private static final String TYPES = "urn:KyotoProtocol:RegistrySystem:ITL:Types:1.0:0.0";

  private final Random random;

  /** Content of referenced elements, by content, so that equal ones can be shared. */
  private final Map<String, String> idByContent = new LinkedHashMap<>();

  private final List<String> multiRefs = new ArrayList<>();

  Reencoder(Random random) {
    this.random = random;
  }

  String reencode(Element literal, Message message) {
    String part = element(message.part(), message.type(), (Element) literal.getFirstChild());
    String wrapper = message.wrapper().getLocalPart();
    List<String> entries = new ArrayList<>(multiRefs);
    entries.add("<o:" + wrapper + ">" + part + "</o:" + wrapper + ">");
    Collections.shuffle(entries, random);
    return Wire.envelope(String.join(space(), entries));
  }

  private String element(String name, SchemaType type, Element literal) {
    String content = content(type, literal);
    if (chance(3)) {
      return "<" + name + " href=\"#" + target(type, content) + "\"/>";
    }
    String qualified = name;
    String attributes = type(type) + noise();
    if (chance(5)) {
      qualified = "q" + random.nextInt(9) + ":" + name;
      attributes += " xmlns:" + qualified.substring(0, 2) + "='" + TYPES + "'";
    }
    return tag(qualified, attributes, content);
  }

  private String target(SchemaType type, String content) {
    String id = idByContent.get(content);
    if (id == null || chance(3)) {
      id = "id" + multiRefs.size();
      String name = chance(2) ? "multiRef" : "m" + random.nextInt(9);
      multiRefs.add(tag(name, " id='" + id + "' c:root='0'" + type(type), content));
      if (!content.startsWith(" base64")) {
        idByContent.put(content, id);
      }
    }
    return id;
  }

  /** Mostly without the type, sometimes with it; base64 is announced by its own attribute. */
  private String type(SchemaType type) {
    if (chance(2)) {
      return "";
    }
    if (type instanceof Array) {
      return " i:type='c:Array' c:arrayType='t:Whatever[" + (chance(2) ? "" : "7") + "]'";
    }
    return type instanceof Simple simple
        ? " i:type='" + (chance(2) ? "x:" : "c:") + simple.schemaName() + "'"
        : " i:type='t:" + ((Struct) type).name() + "'";
  }

  private String noise() {
    return chance(6) ? " e:encodingStyle='" + Namespaces.ENCODING + "' unknown='1'" : "";
  }

  private String content(SchemaType type, Element literal) {
    if (type instanceof Struct struct) {
      return fields(struct, literal);
    }
    if (type instanceof Array array) {
      StringBuilder items = new StringBuilder(space());
      for (Element item : PartEncoder.elements(literal)) {
        String name = chance(2) ? "item" : "i" + random.nextInt(9);
        items.append(element(name, array.item(), item)).append(space());
      }
      return items.toString();
    }
    return text((Simple) type, literal.getTextContent());
  }

  private String fields(Struct type, Element literal) {
    Map<String, Element> given = new LinkedHashMap<>();
    PartEncoder.elements(literal).forEach(field -> given.put(field.getLocalName(), field));
    List<String> fields = new ArrayList<>();
    for (Field field : type.fields()) {
      Element value = given.get(field.name());
      if (value != null) {
        fields.add(element(field.name(), field.type(), value));
      } else if (chance(2)) {
        fields.add(nil(field));
      }
    }
    if (chance(8)) {
      fields.add("<unknownField><a>1</a></unknownField>");
    }
    Collections.shuffle(fields, random);
    return space() + String.join(space(), fields) + space();
  }

  private String nil(Field field) {
    SchemaType component = field.type() instanceof Array array ? array.item() : field.type();
    String attributes = type(component) + " i:nil='" + (chance(2) ? "true" : "1") + "'";
    if (chance(4)) {
      String id = "id" + multiRefs.size();
      multiRefs.add("<multiRef id='" + id + "'" + attributes + "/>");
      return "<" + field.name() + " href='#" + id + "'/>";
    }
    return "<" + field.name() + attributes + "/>";
  }

  private String text(Simple type, String canonical) {
    return switch (type) {
      case STRING -> string(canonical);
      case INT, LONG -> space() + number(canonical) + space();
      case DATE_TIME -> space() + dateTime(canonical) + space();
      case DATE -> space() + canonical + pick("", "Z", "+12:00", "T23:59:59.999Z") + space();
    };
  }

  private String string(String text) {
    if (chance(4)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return " base64" + Base64.getEncoder().encodeToString(bytes);
    }
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  private String number(String canonical) {
    boolean negative = canonical.startsWith("-");
    String digits = (chance(3) ? "000" : "") + canonical.substring(negative ? 1 : 0);
    return (negative ? "-" : pick("", "+")) + digits;
  }

  private String dateTime(String canonical) {
    String local = canonical.substring(0, canonical.length() - 1);
    OffsetDateTime elsewhere =
        OffsetDateTime.ofInstant(Instant.parse(canonical), ZoneOffset.ofHours(5));
    String offset = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(elsewhere);
    return pick(canonical, local, local + "00Z", local + "4999Z", offset);
  }

  /** An element; content that is marked as base64 gets the attribute that says so. */
  private static String tag(String name, String attributes, String content) {
    if (content.startsWith(" base64")) {
      String typed = attributes.replaceAll(" i:type='[^']*'", "") + " i:type='x:base64Binary'";
      return "<" + name + typed + ">" + content.substring(7) + "</" + name + ">";
    }
    return content.isEmpty()
        ? "<" + name + attributes + "/>"
        : "<" + name + attributes + ">" + content + "</" + name + ">";
  }

  private String space() {
    return pick("", "", "\n  ");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
