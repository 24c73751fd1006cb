package org.kyotoprotocol.itl.ws.encoding;

/**
 * How large a message may be before it is refused with a fault.
 *
 * @param bytes length of the whole message; 32 MB holds a 3,000-block proposal in multi-reference
 *     form three times over (DES wire contract 9)
 * @param depth levels of elements below the SOAP body, where following a reference counts as one; a
 *     genuine message needs at most 14
 * @param nodes elements below the SOAP body, both as written and after references are copied; more
 *     than genuine messages of the permitted length can hold, and a bound on what hostile ones cost
 * @param textLength characters of one value
 * @param arrayItems items of one array
 */
public record DecodingLimits(int bytes, int depth, int nodes, int textLength, int arrayItems) {
  /** The limits that hold unless others are set. */
  public static final DecodingLimits DEFAULT =
      new DecodingLimits(32 * 1024 * 1024, 20, 3_000_000, 100_000, 500_000);

  /** Refuses limits under which no message could pass. */
  public DecodingLimits {
    if (bytes < 1 || depth < 1 || nodes < 1 || textLength < 1 || arrayItems < 1) {
      throw new IllegalArgumentException("Every limit of a message must be at least 1");
    }
  }
}
