package org.kyotoprotocol.itl.persistence.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Holding;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.reference.ReferenceEntry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;
import org.kyotoprotocol.itl.core.transaction.EvaluationResult;
import org.kyotoprotocol.itl.persistence.sql.StoredText;

/** The JSON form of what is kept of an evaluation; by gzip where that pays. */
final class EvaluationJson {
  /** Below this many bytes gzip gains little and costs a table for nothing. */
  private static final int WORTH_COMPRESSING = 4_096;

  private static final int GZIP_MAGIC = 0x1f;

  /** There can be thousands of these: values without names. */
  private static final List<Class<?>> PLENTY =
      List.of(
          UnitBlock.class,
          UnitAttributes.class,
          Holding.class,
          SerialBlock.class,
          SerialRange.class,
          CounterKey.class,
          Counter.class,
          BlockIdentifier.class);

  private static final ObjectMapper MAPPER = mapper();

  private EvaluationJson() {}

  private static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            // The questions a record answers are no part of it.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .addMixIn(RegistryCode.class, CodeText.class)
            .addMixIn(ReferenceEntry.class, KindOfEntry.class);
    PLENTY.forEach(type -> builder.addMixIn(type, WithoutNames.class));
    Stream.of(ReferenceEntry.class.getPermittedSubclasses())
        .forEach(type -> builder.registerSubtypes(new NamedType(type, type.getSimpleName())));
    return builder.build();
  }

  static byte[] facts(StoredFacts facts) {
    try {
      byte[] json = MAPPER.writeValueAsBytes(facts);
      return json.length < WORTH_COMPRESSING ? json : compressed(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("The facts of an evaluation cannot be written", impossible);
    }
  }

  static StoredFacts facts(byte[] stored) {
    try {
      return MAPPER.readValue(
          stored[0] == GZIP_MAGIC
              ? new GZIPInputStream(new ByteArrayInputStream(stored))
              : new ByteArrayInputStream(stored),
          StoredFacts.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The stored facts cannot be read", unreadable);
    }
  }

  static String results(List<EvaluationResult> results) {
    try {
      return MAPPER.writeValueAsString(results.stream().map(EvaluationJson::storable).toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException("The results of an evaluation cannot be written", impossible);
    }
  }

  private static EvaluationResult storable(EvaluationResult result) {
    return new EvaluationResult(
        result.responseCode(),
        result.blocks().stream()
            .map(
                block ->
                    new BlockIdentifier(
                        block.start(), block.end(), StoredText.of(block.originatingRegistryCode())))
            .toList());
  }

  static List<EvaluationResult> results(String stored) {
    try {
      return List.of(MAPPER.readValue(stored, EvaluationResult[].class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The stored results cannot be read", unreadable);
    }
  }

  private static byte[] compressed(byte[] json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 8);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json);
    }
    return bytes.toByteArray();
  }

  /** A code is a text. */
  private abstract static class CodeText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("UnusedVariable") // stands for the constructor of the record
    CodeText(String value) {}

    @JsonValue
    abstract String value();
  }

  /** Entries of all sets stand in one list. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface KindOfEntry {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface WithoutNames {}
}
