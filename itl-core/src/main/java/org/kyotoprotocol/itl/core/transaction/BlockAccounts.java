package org.kyotoprotocol.itl.core.transaction;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Accounts repeated on a block. The log relays them unchanged and decides by the header's (DES
 * transactions, section 7).
 */
public record BlockAccounts(
    OptionalInt transferringAccountType,
    OptionalLong transferringAccountIdentifier,
    OptionalInt acquiringAccountType,
    OptionalLong acquiringAccountIdentifier) {
  public static final BlockAccounts NONE =
      new BlockAccounts(
          OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty(), OptionalLong.empty());
}
