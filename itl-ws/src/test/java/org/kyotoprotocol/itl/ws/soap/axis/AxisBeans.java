package org.kyotoprotocol.itl.ws.soap.axis;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

/** Converts between our objects and the beans that Axis generated, field by field. */
final class AxisBeans {
  private static final String OURS = "org.kyotoprotocol.itl.xsd.";

  private AxisBeans() {}

  static Object toAxis(Object value, Class<?> target) throws ReflectiveOperationException {
    if (value instanceof Instant instant) {
      Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      calendar.setTimeInMillis(instant.toEpochMilli());
      return calendar;
    }
    if (value instanceof LocalDate day) {
      return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    if (value == null || !value.getClass().getName().startsWith(OURS)) {
      return value;
    }
    return target.isArray() ? toArray(value, target) : toBean(value, target);
  }

  private static Object toArray(Object array, Class<?> target) throws ReflectiveOperationException {
    List<?> items = (List<?>) get(field(array.getClass(), "item"), array);
    int length = items == null ? 0 : items.size();
    Object converted = Array.newInstance(target.getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(converted, i, toAxis(items.get(i), target.getComponentType()));
    }
    return converted;
  }

  private static Object toBean(Object part, Class<?> target) throws ReflectiveOperationException {
    Object bean = target.getConstructor().newInstance();
    for (Field field : part.getClass().getDeclaredFields()) {
      if (isProperty(field)) {
        Field property = field(target, field.getName());
        property.set(bean, toAxis(get(field, part), property.getType()));
      }
    }
    return bean;
  }

  static Object fromAxis(Object value, Class<?> target) throws ReflectiveOperationException {
    if (value instanceof Calendar calendar) {
      return calendar.toInstant();
    }
    if (value instanceof Date date) {
      return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
    if (value == null || !target.getName().startsWith(OURS)) {
      return value;
    }
    Object part = target.getConstructor().newInstance();
    if (value.getClass().isArray()) {
      fillArray(part, value);
      return part;
    }
    for (Field field : target.getDeclaredFields()) {
      if (isProperty(field)) {
        Object property = get(field(value.getClass(), field.getName()), value);
        field.setAccessible(true);
        field.set(part, fromAxis(property, field.getType()));
      }
    }
    return part;
  }

  private static void fillArray(Object part, Object array) throws ReflectiveOperationException {
    Field field = field(part.getClass(), "item");
    Class<?> item =
        (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      items.add(fromAxis(Array.get(array, i), item));
    }
    field.set(part, items.isEmpty() ? null : items);
  }

  /** Coverage tools add static fields. */
  private static boolean isProperty(Field field) {
    return !Modifier.isStatic(field.getModifiers());
  }

  private static Object get(Field field, Object owner) throws IllegalAccessException {
    field.setAccessible(true);
    return field.get(owner);
  }

  private static Field field(Class<?> type, String name) {
    Field field =
        Arrays.stream(type.getDeclaredFields())
            .filter(candidate -> candidate.getName().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " has no field " + name));
    field.setAccessible(true);
    return field;
  }
}
