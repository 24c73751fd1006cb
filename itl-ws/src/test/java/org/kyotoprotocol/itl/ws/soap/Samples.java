package org.kyotoprotocol.itl.ws.soap;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Messages of every type, filled from their classes. */
public final class Samples {
  /** How much of a message is filled. */
  public enum Fill {
    /** Required fields only; arrays are empty. */
    REQUIRED,
    /** Every field; arrays have two items. */
    EVERYTHING
  }

  private Samples() {}

  /** A part of that class. */
  public static <T> T of(Class<T> type, Fill fill) {
    try {
      T part = type.getConstructor().newInstance();
      for (Field field : type.getDeclaredFields()) {
        field.setAccessible(true);
        if (fill == Fill.EVERYTHING || isRequired(field)) {
          field.set(part, value(field, fill));
        }
      }
      return part;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRequired(Field field) {
    XmlElement element = field.getAnnotation(XmlElement.class);
    return field.getType().isPrimitive() || (element != null && element.required());
  }

  private static Object value(Field field, Fill fill) {
    int seed = field.getName().hashCode() % 1000;
    Class<?> type = field.getType();
    if (type == String.class) {
      return "é<&> " + field.getName();
    }
    if (type == int.class || type == Integer.class) {
      return seed;
    }
    if (type == long.class || type == Long.class) {
      return 5_000_000_000L + seed;
    }
    if (type == Instant.class) {
      return Instant.parse("2010-06-01T12:30:45.678Z");
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2012, 12, 31);
    }
    return type == List.class ? items(field, fill) : of(type, fill);
  }

  private static List<Object> items(Field field, Fill fill) {
    Class<?> item =
        (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    List<Object> items = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      items.add(item == Integer.class ? (Object) (1300 + i) : of(item, fill));
    }
    return items;
  }
}
