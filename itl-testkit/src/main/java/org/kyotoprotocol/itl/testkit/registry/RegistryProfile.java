package org.kyotoprotocol.itl.testkit.registry;

import java.time.Duration;
import org.kyotoprotocol.itl.testkit.wire.WireForm;

/**
 * In what registries differ (registry behaviour, section 7).
 *
 * @param name for logs
 * @param form how its calls look on the wire
 * @param sendsTerminated answers 3, 6 and 10 with status 5, as the DES want; registry R is silent
 * @param answersWithCodes checks version, sender and sequence of everything and refuses with
 *     resultIdentifier 0 and codes; registry R answers 1 to whatever it can read
 * @param keepsReplacedUnits leaves units that were to be replaced reserved when the replacement
 *     fails, as registry R does (I10)
 * @param attempts how often a message is sent that got no answer; registry R never repeats
 * @param pause between the attempts
 * @param longestMessage bytes that pass the registry's own gateway; longer messages are refused
 *     with HTTP 413 on their way in and vanish on their way out (registry behaviour A4)
 */
public record RegistryProfile(
    String name,
    WireForm form,
    boolean sendsTerminated,
    boolean answersWithCodes,
    boolean keepsReplacedUnits,
    int attempts,
    Duration pause,
    int longestMessage) {
  private static final int MEGABYTE = 1024 * 1024;

  /** The genuine registry R, to the byte: multi-reference form, HTTP/1.0, no repeats. */
  public static final RegistryProfile R =
      new RegistryProfile("R", WireForm.AXIS, false, false, true, 1, Duration.ZERO, 5 * MEGABYTE);

  /** As registry R, but over connections that are kept: what a sandbox runs for speed. */
  public static final RegistryProfile R_KEPT_CONNECTIONS =
      R.named("R, kept connections").in(WireForm.MULTI_REFERENCE);

  /** As registry R in all but the encoding, which is flat. */
  public static final RegistryProfile FLAT = R.named("flat").in(WireForm.FLAT);

  /** Word for word as the DES want it. */
  public static final RegistryProfile DES =
      new RegistryProfile(
          "DES",
          WireForm.MULTI_REFERENCE,
          true,
          true,
          false,
          3,
          Duration.ofSeconds(1),
          32 * MEGABYTE);

  /** The same under another name. */
  public RegistryProfile named(String other) {
    return new RegistryProfile(
        other,
        form,
        sendsTerminated,
        answersWithCodes,
        keepsReplacedUnits,
        attempts,
        pause,
        longestMessage);
  }

  /** The same with another form on the wire. */
  public RegistryProfile in(WireForm other) {
    return new RegistryProfile(
        name,
        other,
        sendsTerminated,
        answersWithCodes,
        keepsReplacedUnits,
        attempts,
        pause,
        longestMessage);
  }

  /** The same with other repeats of messages that got no answer. */
  public RegistryProfile repeating(int times, Duration after) {
    return new RegistryProfile(
        name,
        form,
        sendsTerminated,
        answersWithCodes,
        keepsReplacedUnits,
        times,
        after,
        longestMessage);
  }
}
