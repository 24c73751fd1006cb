package org.kyotoprotocol.itl.ws.encoding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A type of the schema: a simple value, a structure or an array. */
public sealed interface SchemaType {

  /** The simple types that the Data Exchange Standards use (DES wire contract 4). */
  enum Simple implements SchemaType {
    /** Text; white space is kept. */
    STRING("string"),
    /** 32-bit integer. */
    INT("int"),
    /** 64-bit integer. */
    LONG("long"),
    /** A point in time, UTC, milliseconds. */
    DATE_TIME("dateTime"),
    /** A day without a zone. */
    DATE("date");

    private final String schemaName;

    Simple(String schemaName) {
      this.schemaName = schemaName;
    }

    /** The local name in the XML Schema namespace. */
    public String schemaName() {
      return schemaName;
    }

    static Simple named(String schemaName) {
      for (Simple type : values()) {
        if (type.schemaName.equals(schemaName)) {
          return type;
        }
      }
      throw new IllegalArgumentException(
          "The schema uses xsd:" + schemaName + ", which the section-5 codec does not know");
    }
  }

  /** A structure: fields in schema order. */
  final class Struct implements SchemaType {
    private final String name;
    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();

    Struct(String name, List<Field> fields) {
      this.name = name;
      this.fields = List.copyOf(fields);
      for (int i = 0; i < fields.size(); i++) {
        positions.put(fields.get(i).name(), i);
      }
    }

    /** The local name in the types namespace. */
    public String name() {
      return name;
    }

    /** The fields in schema order. */
    public List<Field> fields() {
      return fields;
    }

    /** Index of the field of that name in {@link #fields()}, or -1. */
    int position(String fieldName) {
      return positions.getOrDefault(fieldName, -1);
    }
  }

  /**
   * An array.
   *
   * @param name the local name in the types namespace
   * @param item the type of every item
   */
  record Array(String name, SchemaType item) implements SchemaType {}

  /**
   * A field of a structure.
   *
   * @param name the element's local name
   * @param type its type
   * @param required whether it must be present and not nil
   */
  record Field(String name, SchemaType type, boolean required) {}
}
