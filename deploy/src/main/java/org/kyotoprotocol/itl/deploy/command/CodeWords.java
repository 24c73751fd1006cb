package org.kyotoprotocol.itl.deploy.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.check.Check;
import org.kyotoprotocol.itl.core.check.CheckCatalogue;
import org.kyotoprotocol.itl.core.check.Confidence;
import org.kyotoprotocol.itl.core.check.PassedOnCode;
import org.kyotoprotocol.itl.core.transaction.BlockIdentifier;

/**
 * A response code with all that is to say of it: rule, source and how sure we are of it, so that
 * nothing inferred looks official.
 *
 * @param title short name
 * @param rule the condition that did not hold; empty for codes that are in no list
 */
record CodeWords(
    int code, String title, String rule, String source, Optional<Confidence> confidence) {
  /** Blocks on one line; a proposal may have 3,000. */
  private static final int BLOCKS_ON_A_LINE = 5;

  static CodeWords of(int code) {
    Optional<Check> check = CheckCatalogue.find(code);
    if (check.isPresent()) {
      Check made = check.get();
      return new CodeWords(
          code, made.title(), made.rule(), made.source(), Optional.of(made.confidence()));
    }
    return PassedOnCode.of(code)
        .map(
            passed ->
                new CodeWords(
                    code,
                    passed.title(),
                    passed.rule(),
                    passed.source(),
                    Optional.of(passed.confidence())))
        .orElseGet(() -> unlisted(code));
  }

  private static CodeWords unlisted(int code) {
    String words = CheckCatalogue.words(code).substring(Integer.toString(code).length()).strip();
    return new CodeWords(code, words, "", "", Optional.empty());
  }

  /** Confidence in words; what is inferred is said to be ours. */
  static String words(Confidence confidence) {
    return switch (confidence) {
      case SEEN -> "seen in the source named";
      case RECALLED -> "recalled from the source named, not read again word for word";
      case INFERRED -> "inferred: code or meaning are ours, not the official wording";
    };
  }

  /** Several lines, each beginning with this indent. */
  void print(PrintWriter out, String indent, List<BlockIdentifier> blocks) {
    out.println(indent + code + " " + title);
    if (!rule.isEmpty()) {
      out.println(indent + "     must hold:  " + rule);
      out.println(indent + "     source:     " + source);
    }
    confidence.ifPresent(sure -> out.println(indent + "     confidence: " + words(sure)));
    for (int first = 0; first < blocks.size(); first += BLOCKS_ON_A_LINE) {
      List<String> line =
          blocks.subList(first, Math.min(first + BLOCKS_ON_A_LINE, blocks.size())).stream()
              .map(BlockIdentifier::toString)
              .toList();
      String label = first == 0 ? "     blocks:     " : "                 ";
      out.println(indent + label + TerminalText.safe(String.join(", ", line)));
    }
  }
}
