package org.kyotoprotocol.itl.ws.identity;

import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Whether the caller of a request is known. */
public sealed interface Identification {
  /** Certificate and Basic user both belong to the registry. */
  record Identified(RegistryCode registry) implements Identification {}

  /**
   * The request goes no further.
   *
   * @param status 401 for a missing or wrong user or password, 403 for the certificate
   * @param logCode code of the log line
   * @param words which of the two failed and why, for our log only
   */
  record Refused(int status, String logCode, String words) implements Identification {}
}
