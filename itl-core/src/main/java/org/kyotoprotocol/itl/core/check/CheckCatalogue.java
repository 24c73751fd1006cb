package org.kyotoprotocol.itl.core.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks that the log makes, and what any response code means. */
public final class CheckCatalogue {
  private static final List<Check> ALL =
      Stream.<Check[]>of(
              VersionCheck.values(),
              ViabilityCheck.values(),
              RegistryCheck.values(),
              IntegrityCheck.values(),
              SequenceCheck.values(),
              GeneralCheck.values(),
              IssuanceCheck.values(),
              ConversionCheck.values(),
              ExternalTransferCheck.values(),
              CancellationCheck.values(),
              RetirementCheck.values(),
              ReplacementCheck.values(),
              CarryOverCheck.values(),
              ExpiryDateChangeCheck.values(),
              InternalTransferCheck.values(),
              ReconciliationIntegrityCheck.values(),
              ReconciliationSequenceCheck.values())
          .flatMap(Arrays::stream)
          .sorted(Comparator.comparing(Check::stage).thenComparingInt(Check::code))
          .toList();

  private static final Map<Integer, Check> BY_CODE =
      ALL.stream().collect(Collectors.toMap(Check::code, Function.identity()));

  /**
   * Inferred, but the log's own books rest on them: without these it would not know who speaks,
   * whom to address, or what to enter in the ledger.
   */
  private static final Set<Check> INDISPENSABLE =
      Set.of(
          VersionCheck.SENDER_AND_ADDRESSEE,
          ViabilityCheck.REQUIRED_CONTENT,
          ViabilityCheck.READABLE_VALUES,
          RegistryCheck.ACQUIRING_REGISTRY_LISTED,
          RegistryCheck.SENDER_IS_PARTY,
          RegistryCheck.STL_AVAILABLE,
          IntegrityCheck.BLOCK_ROLE,
          IntegrityCheck.NO_OVERLAP,
          IntegrityCheck.ACCOUNT_TYPES_GIVEN,
          GeneralCheck.AT_LEAST_ONE_BLOCK,
          IssuanceCheck.ISSUER_FITS_UNIT_TYPE,
          IssuanceCheck.SERIALS_NEVER_ISSUED,
          ConversionCheck.ONLY_UNIT_TYPE_CHANGES,
          ReplacementCheck.BOTH_ROLES,
          CarryOverCheck.NEXT_PERIOD_ONLY,
          ExpiryDateChangeCheck.NEW_EXPIRY_DATE);

  private CheckCatalogue() {}

  /** Every check, by stage and code. */
  public static List<Check> all() {
    return ALL;
  }

  public static Optional<Check> find(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The code in plain words, for any code that a user may see. */
  public static String words(int code) {
    return ResponseWords.of(code);
  }

  /**
   * True if the check may be switched off: it is inferred, it is not one that the log's own books
   * rest on, and it is no sequence check, for those follow from what is recorded.
   */
  public static boolean mayBeDisabled(Check check) {
    return check.confidence() == Confidence.INFERRED
        && check.stage() != Stage.SEQUENCE
        && check.stage() != Stage.RECON_SEQUENCE
        && !INDISPENSABLE.contains(check);
  }

  /**
   * @throws IllegalArgumentException if there is no such check or it may not be switched off
   */
  static void requireMayBeDisabled(int code) {
    Check check =
        find(code)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no check " + code + " to switch off"));
    if (!mayBeDisabled(check)) {
      throw new IllegalArgumentException(
          "Check "
              + code
              + " ("
              + check.title()
              + ") may not be switched off: "
              + (check.confidence() == Confidence.INFERRED
                  ? "the log's own books rest on it"
                  : "it is " + check.confidence() + ", and only inferred checks may be"));
    }
  }
}
