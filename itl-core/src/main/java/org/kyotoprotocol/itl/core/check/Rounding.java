package org.kyotoprotocol.itl.core.check;

import java.math.BigInteger;

/** What becomes of the fraction when a share of a figure is no whole number of units. */
public enum Rounding {
  DOWN,
  UP;

  /**
   * {@code figure * numerator / denominator} as a whole number, in exact arithmetic.
   *
   * @param numerator not negative
   * @param denominator positive
   */
  public BigInteger share(long figure, long numerator, long denominator) {
    return share(BigInteger.valueOf(figure), numerator, denominator);
  }

  /** The same of a figure that may be a sum beyond 64 bits. */
  public BigInteger share(BigInteger figure, long numerator, long denominator) {
    BigInteger[] parts =
        figure
            .multiply(BigInteger.valueOf(numerator))
            .divideAndRemainder(BigInteger.valueOf(denominator));
    return this == UP && parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
