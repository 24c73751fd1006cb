package org.kyotoprotocol.itl.testkit.registry.book;

import java.util.List;
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
 * the registry: the account the units lie in, its account of the wanted type and period, the units
 * that a notice wants replaced, the expiry date that a notice sets.
 *
 * @param accountType where to, within the registry, by type; ignored if {@code account} is given
 * @param account where to, within the registry, by identifier
 * @param elsewhere where to, in another registry
 * @param notice identifier of the ITL notice that the transaction fulfils
 * @param project what units are converted for
 * @param replaced units to be replaced; the registry chooses by the notice if there are none
 */
public record Order(
    TransactionType type,
    Units units,
    Optional<AccountType> accountType,
    OptionalLong account,
    Optional<AccountReference> elsewhere,
    OptionalLong notice,
    Optional<EruProject> project,
    List<SerialBlock> replaced) {
  public Order {
    replaced = List.copyOf(replaced);
  }

  /** Issues new units into the main account of the registry. */
  public static Order issue(SerialBlock serials, UnitAttributes attributes) {
    return of(TransactionType.ISSUANCE, new Units.New(serials, attributes));
  }

  /** Converts AAU or RMU into ERU of the project, in the account they lie in. */
  public static Order convert(Units units, EruProject project) {
    return new Order(
        TransactionType.CONVERSION,
        units,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of(project),
        List.of());
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
        OptionalLong.empty(),
        Optional.empty(),
        List.of());
  }

  /** Pays the share of proceeds into the Adaptation Fund account (1/CMP.8 paras 20 and 21). */
  public static Order shareOfProceeds(Units units) {
    Account fund = AccountPlan.ADAPTATION_FUND;
    return transfer(units, RegistryCode.CDM.value(), fund.type(), fund.identifier());
  }

  /**
   * Delivers units of a Party to a cancellation account of the CDM registry, 240, 241 or 242.
   *
   * @param commitmentPeriod applicable period of the units
   */
  public static Order deliver(Units units, AccountType cancellation, int commitmentPeriod) {
    Account account = AccountPlan.account(RegistryCode.CDM, cancellation, commitmentPeriod);
    return transfer(units, RegistryCode.CDM.value(), account.type(), account.identifier());
  }

  /** Cancels units for good: into the cancellation account of the type and the units' period. */
  public static Order cancel(Units units, AccountType cancellation) {
    return within(TransactionType.CANCELLATION, units, cancellation);
  }

  /** Retires units: into the retirement account of their period. */
  public static Order retire(Units units) {
    return within(TransactionType.RETIREMENT, units, AccountType.RETIREMENT);
  }

  /**
   * Puts units in the place of tCER or lCER, which the registry chooses by the notice.
   *
   * @param account 411, 421, 422 or 423
   */
  public static Order replace(Units replacing, AccountType account, long notice) {
    return within(TransactionType.REPLACEMENT, replacing, account).fulfilling(notice);
  }

  /**
   * Carries units over to the next commitment period: AAU into the surplus reserve, others where
   * they lie.
   */
  public static Order carryOver(Units units) {
    return of(TransactionType.CARRY_OVER, units);
  }

  /** Gives tCER or lCER the expiry date that the notice sets, where they lie. */
  public static Order changeExpiryDate(Units units, long notice) {
    return of(TransactionType.EXPIRY_DATE_CHANGE, units).fulfilling(notice);
  }

  /** Moves units to another account of the registry. */
  public static Order move(Units units, AccountType type) {
    return within(TransactionType.INTERNAL_TRANSFER, units, type);
  }

  /** The same order into the account with the identifier. */
  public Order into(long identifier) {
    return new Order(
        type,
        units,
        accountType,
        OptionalLong.of(identifier),
        elsewhere,
        notice,
        project,
        replaced);
  }

  /** The same order in fulfilment of a notice. */
  public Order fulfilling(long notificationIdentifier) {
    return new Order(
        type,
        units,
        accountType,
        account,
        elsewhere,
        OptionalLong.of(notificationIdentifier),
        project,
        replaced);
  }

  /** The same order with exactly these units to be replaced, wherever they lie. */
  public Order replacing(SerialBlock... serials) {
    return new Order(
        type, units, accountType, account, elsewhere, notice, project, List.of(serials));
  }

  private static Order of(TransactionType type, Units units) {
    return new Order(
        type,
        units,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        List.of());
  }

  private static Order within(TransactionType type, Units units, AccountType accountType) {
    return new Order(
        type,
        units,
        Optional.of(accountType),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        List.of());
  }
}
