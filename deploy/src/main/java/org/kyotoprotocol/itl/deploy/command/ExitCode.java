package org.kyotoprotocol.itl.deploy.command;

/** Exit codes of {@code deploy/itl}; documented in the operator's guide. */
public final class ExitCode {
  /** Done. */
  public static final int OK = 0;

  /** Carried out, and the answer is no: not found, a test failed, records differ. */
  public static final int NEGATIVE = 1;

  /** The command line or the settings are wrong. */
  public static final int USAGE = 2;

  /** What was asked about is not recorded, where 1 says something else. */
  public static final int NOT_RECORDED = 3;

  /** It could not be carried out. */
  public static final int FAILED = 70;

  private ExitCode() {}
}
