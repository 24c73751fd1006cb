package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitAttributes;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * What an account holder or administrator tells the registry to do. What is left open is found by
 * the registry: the account the units lie in, its account of the wanted type and period.
 *
 * @param accountType where to, within the registry, by type; ignored if {@code account} is given
 * @param account where to, within the registry, by identifier
 * @param elsewhere where to, in another registry
 * @param notice identifier of the ITL notice that the transaction fulfils
 */
public record Order(
    TransactionType type,
    Units units,
    Optional<AccountType> accountType,
    OptionalLong account,
    Optional<AccountReference> elsewhere,
    OptionalLong notice) {

  /** Issues new units into the main account of the registry. */
  public static Order issue(SerialBlock serials, UnitAttributes attributes) {
    return new Order(
        TransactionType.ISSUANCE,
        new Units.New(serials, attributes),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  /** Transfers units to the main account of another simulated registry. */
  public static Order transfer(Units units, String registry) {
    Account main = AccountPlan.main(new RegistryCode(registry));
    return transfer(units, registry, main.type(), main.identifier());
  }

  /** Transfers units to any account of any registry. */
  public static Order transfer(Units units, String registry, AccountType type, long identifier) {
    return new Order(
        TransactionType.EXTERNAL_TRANSFER,
        units,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of(
            new AccountReference(
                registry, OptionalInt.of(type.code()), OptionalLong.of(identifier))),
        OptionalLong.empty());
  }

  /** Cancels units for good: into the cancellation account of the type and the units' period. */
  public static Order cancel(Units units, AccountType cancellation) {
    return within(TransactionType.CANCELLATION, units, cancellation);
  }

  /** Retires units: into the retirement account of their period. */
  public static Order retire(Units units) {
    return within(TransactionType.RETIREMENT, units, AccountType.RETIREMENT);
  }

  /** Moves units to another account of the registry. */
  public static Order move(Units units, AccountType type) {
    return within(TransactionType.INTERNAL_TRANSFER, units, type);
  }

  /** The same order into the account with the identifier. */
  public Order into(long identifier) {
    return new Order(type, units, accountType, OptionalLong.of(identifier), elsewhere, notice);
  }

  /** The same order in fulfilment of a notice. */
  public Order fulfilling(long notificationIdentifier) {
    return new Order(
        type, units, accountType, account, elsewhere, OptionalLong.of(notificationIdentifier));
  }

  private static Order within(TransactionType type, Units units, AccountType accountType) {
    return new Order(
        type,
        units,
        Optional.of(accountType),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }
}
