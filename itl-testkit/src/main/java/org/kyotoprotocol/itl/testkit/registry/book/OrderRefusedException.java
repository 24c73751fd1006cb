package org.kyotoprotocol.itl.testkit.registry.book;

/** The registry refuses an order by its own checks; nothing was sent (registry behaviour I12). */
public final class OrderRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OrderRefusedException(String message) {
    super(message);
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new OrderRefusedException(otherwise);
    }
  }
}
