package org.kyotoprotocol.itl.core.check;

import java.util.Arrays;
import java.util.Optional;

/**
 * Codes that others judge and the log passes on: reasons of acquiring registries and verdicts of
 * supplementary transaction logs. Never evaluated here.
 */
public enum PassedOnCode {
  ACQUIRING_ACCOUNT_UNKNOWN(
      5902,
      Judge.ACQUIRER,
      "Acquiring account does not exist",
      "The acquiring account exists in the acquiring registry"),
  ACQUIRING_ACCOUNT_NOT_ELIGIBLE(
      5903,
      Judge.ACQUIRER,
      "Acquiring account not eligible",
      "The acquiring account may receive these units (not suspended or restricted, unit "
          + "type holdable, account type allowed)"),
  AGAINST_PARTY_POLICY(
      5904,
      Judge.ACQUIRER,
      "Inconsistent with Party policy",
      "The transaction agrees with the policy of the acquiring Party (transferring account "
          + "type, one applicable period, quantity at least 1)"),
  ACQUIRING_ACCOUNT_CLOSED(
      5906, Judge.ACQUIRER, "Account closed", "The acquiring account is not closed"),
  INITIATING_REGISTRY_STATUS(
      7005,
      Judge.STL,
      "Initiating registry status",
      "The status of the initiating registry permits the process"),
  ACQUIRING_REGISTRY_STATUS(
      7006,
      Judge.STL,
      "Acquiring registry status",
      "The status of the acquiring registry permits the process"),
  ACQUIRING_ACCOUNT(
      7020, Judge.STL, "Acquiring account", "The account exists in the acquiring registry"),
  TRANSFERRING_ACCOUNT(
      7021, Judge.STL, "Transferring account", "The account exists in the transferring registry"),
  SAME_REGISTRY(
      7022,
      Judge.STL,
      "Same registry",
      "Both accounts are in the same registry for all but external transfers"),
  DIFFERENT_REGISTRIES(
      7023,
      Judge.STL,
      "Different registries",
      "The accounts are in different registries for external transfers"),
  FORCE_MAJEURE_ALLOWANCES(
      7024,
      Judge.STL,
      "Force majeure allowances",
      "Force majeure allowances stay in the Party account except for cancellation and "
          + "retirement"),
  TRANSFERRING_ACCOUNT_BLOCKED(
      7025,
      Judge.STL,
      "Transferring account not blocked",
      "The transferring account is not blocked, except for surrender, cancellation and "
          + "replacement"),
  UNITS_HELD(
      7027,
      Judge.STL,
      "Units held",
      "The units of each block are held by the transferring account"),
  ACCOUNT_NEW(7101, Judge.STL_ACCOUNTS, "Account new", "The account has not been created already"),
  ONE_HOLDER(7102, Judge.STL_ACCOUNTS, "One holder", "The account has exactly one holder"),
  ONE_PRIMARY_REPRESENTATIVE(
      7103,
      Judge.STL_ACCOUNTS,
      "One primary representative",
      "The account has exactly one primary authorised representative"),
  ONE_SECONDARY_REPRESENTATIVE(
      7104,
      Judge.STL_ACCOUNTS,
      "One secondary representative",
      "The account has exactly one secondary authorised representative"),
  ONE_CONTACT_PERSON(
      7105, Judge.STL_ACCOUNTS, "One contact person", "The account has exactly one contact person"),
  INSTALLATION_FREE(
      7106,
      Judge.STL_ACCOUNTS,
      "Installation free",
      "The installation is not tied to another account"),
  REPRESENTATIVES_DIFFER(
      7107,
      Judge.STL_ACCOUNTS,
      "Representatives differ",
      "The representatives are different persons"),
  ALIAS_UNIQUE(7108, Judge.STL_ACCOUNTS, "Alias unique", "The account alias is unique"),
  COMMITMENT_PERIOD_OF_ACCOUNT(
      7109,
      Judge.STL_ACCOUNTS,
      "Commitment period of the account",
      "The commitment period is right for the account type"),
  ONE_INSTALLATION(
      7110,
      Judge.STL_ACCOUNTS,
      "One installation",
      "An operator account has exactly one installation");

  /** Who judges. */
  enum Judge {
    ACQUIRER(
        "acquirer",
        "; judged by the acquiring registry, passed on by the ITL with status 6",
        "acceptNotification:6",
        "3",
        "registry R; rule E-12"),
    STL(
        "stl",
        "; judged by the STL, passed on by the ITL with status 10",
        "acceptNotification:10",
        "*",
        "EU 2216/2004 Annex XII"),
    STL_ACCOUNTS(
        "stl",
        "; account management of a scheme, judged by the STL only, never evaluated by the ITL",
        "-",
        "-",
        "EU 2216/2004 Annex XII");

    private final String stage;
    private final String words;
    private final String appliesTo;
    private final String types;
    private final String source;

    Judge(String stage, String words, String appliesTo, String types, String source) {
      this.stage = stage;
      this.words = words;
      this.appliesTo = appliesTo;
      this.types = types;
      this.source = source;
    }
  }

  private final int code;
  private final Judge judge;
  private final String title;
  private final String condition;

  PassedOnCode(int code, Judge judge, String title, String condition) {
    this.code = code;
    this.judge = judge;
    this.title = title;
    this.condition = condition;
  }

  public int code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** The condition in words, and who judges it. */
  public String rule() {
    return condition + judge.words;
  }

  public String stage() {
    return judge.stage;
  }

  /** The messages it comes with, as in the catalogue. */
  public String appliesTo() {
    return judge.appliesTo;
  }

  /** The transaction types it comes with, as in the catalogue. */
  public String transactionTypes() {
    return judge.types;
  }

  public String source() {
    return judge.source;
  }

  public Confidence confidence() {
    return Confidence.SEEN;
  }

  public static Optional<PassedOnCode> of(int code) {
    return Arrays.stream(values()).filter(passedOn -> passedOn.code == code).findFirst();
  }
}
