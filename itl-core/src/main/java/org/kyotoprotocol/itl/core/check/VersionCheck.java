package org.kyotoprotocol.itl.core.check;

import static org.kyotoprotocol.itl.core.check.Confidence.INFERRED;
import static org.kyotoprotocol.itl.core.check.Confidence.SEEN;
import static org.kyotoprotocol.itl.core.check.Types.every;

/** Version and sender: does the message come from whom it says, in our version? */
public enum VersionCheck implements Check {
  MAJOR_VERSION(
      1031,
      "DES major version",
      "majorVersion equals the current DES major version (1)",
      "ITL spec",
      SEEN,
      VersionRules::majorVersion),
  MINOR_VERSION(
      1032,
      "DES minor version",
      "minorVersion is one of the current DES minor versions (default only 1)",
      "ITL spec",
      SEEN,
      VersionRules::minorVersion),
  SENDER_AND_ADDRESSEE(
      1033,
      "Sender and addressee",
      "from is the registry or STL code bound to the client certificate and to the Basic "
          + "user of the request, and to is ITL",
      "EU 2216/2004 Annex XV (two factors); our design",
      INFERRED,
      VersionRules::senderAndAddressee);

  private final Row row;

  VersionCheck(
      int code,
      String title,
      String rule,
      String source,
      Confidence confidence,
      Condition condition) {
    row =
        new Row(
            code,
            Stage.VERSION,
            Scope.EVERY_CALL,
            every(),
            title,
            rule,
            source,
            confidence,
            condition);
  }

  @Override
  public Row row() {
    return row;
  }
}
