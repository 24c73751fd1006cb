package org.kyotoprotocol.itl.core.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a message exactly as they crossed the wire. Immutable: nobody writes to them. */
public final class MessageBytes {
  private final byte[] bytes;

  private MessageBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes the array over; the caller must not change it afterwards (bodies reach many megabytes).
   */
  public static MessageBytes of(byte[] bytes) {
    return new MessageBytes(bytes);
  }

  public static MessageBytes ofUtf8(String text) {
    return new MessageBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves, not a copy; read only. */
  public byte[] array() {
    return bytes;
  }

  public int size() {
    return bytes.length;
  }

  /** SHA-256 of the bytes, lower-case hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MessageBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
