package org.kyotoprotocol.itl.core.check;

import java.util.Optional;

/** Response codes in plain words. */
final class ResponseWords {
  private ResponseWords() {}

  static String of(int code) {
    return ofCheck(code)
        .or(() -> ofPassedOn(code))
        .or(() -> ofCopy(code))
        .orElseGet(() -> ofUnlisted(code));
  }

  private static Optional<String> ofCheck(int code) {
    return CheckCatalogue.find(code)
        .map(check -> words(code, check.title(), check.rule(), check.confidence()));
  }

  private static Optional<String> ofPassedOn(int code) {
    return PassedOnCode.of(code)
        .map(passed -> words(code, passed.title(), passed.rule(), passed.confidence()));
  }

  private static Optional<String> ofCopy(int code) {
    return CitlCopy.of(code)
        .map(copied -> code + " is the CITL's copy of a check of this log: " + of(copied));
  }

  private static String ofUnlisted(int code) {
    if (code >= 5900 && code <= 5999) {
      return code + " A reason of the acquiring registry that is not in the list of codes.";
    }
    return code >= 7000 && code <= 7999
        ? code + " A verdict of a supplementary transaction log that is not in the list of codes."
        : code + " A code that this log does not use.";
  }

  private static String words(int code, String title, String rule, Confidence confidence) {
    String inferred =
        confidence == Confidence.INFERRED
            ? " The meaning of this code is inferred, not the official wording."
            : "";
    return code + " " + title + ". It does not hold that: " + rule + "." + inferred;
  }
}
