package org.kyotoprotocol.itl.core.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * The catalogue as a page in Markdown: which check judges which transaction type, each check in
 * full, and the codes that are judged elsewhere.
 */
public final class CataloguePage {
  private static final List<TransactionType> TYPES =
      Arrays.stream(TransactionType.values())
          .sorted(Comparator.comparingInt(TransactionType::code))
          .toList();

  private CataloguePage() {}

  public static String markdown() {
    return matrix() + checks() + elsewhere();
  }

  /** Checks about transactions as rows, types as columns. */
  private static String matrix() {
    StringBuilder text = new StringBuilder("## Checks by transaction type\n\n");
    TYPES.forEach(
        type -> text.append("* ").append(type.code()).append(": ").append(type).append('\n'));
    text.append(
            "\nA dot stands for a check that judges the type; *(i)* behind a code says that code or meaning are\n")
        .append("inferred.\n\n| Code | Check |")
        .append(TYPES.stream().map(type -> " " + type.code() + " |").collect(Collectors.joining()))
        .append("\n| --- | --- |")
        .append(" --- |".repeat(TYPES.size()))
        .append('\n');
    CheckCatalogue.all().stream()
        .filter(check -> !check.transactionTypes().isEmpty())
        .forEach(check -> text.append(matrixRow(check)));
    return text.toString();
  }

  private static String matrixRow(Check check) {
    String inferred = check.confidence() == Confidence.INFERRED ? " *(i)*" : "";
    return "| "
        + check.code()
        + inferred
        + " | "
        + cell(check.title())
        + " |"
        + TYPES.stream()
            .map(type -> check.transactionTypes().contains(type) ? " \u2022 |" : " |")
            .collect(Collectors.joining())
        + '\n';
  }

  private static String checks() {
    StringBuilder text = new StringBuilder("\n## Each check\n");
    for (Stage stage : Stage.values()) {
      List<Check> ofStage =
          CheckCatalogue.all().stream().filter(check -> check.stage() == stage).toList();
      if (!ofStage.isEmpty()) {
        text.append("\n### Stage ").append(stage).append("\n\n").append(heading());
        ofStage.forEach(check -> text.append(row(check)));
      }
    }
    return text.toString();
  }

  private static String heading() {
    return "| Code | Check | Must hold | Judges | Types | Source | Confidence | Switch off | Dated |\n"
        + "| --- ".repeat(9)
        + "|\n";
  }

  private static String row(Check check) {
    return barred(
        String.valueOf(check.code()),
        check.title(),
        check.rule(),
        check.scope().toString().replace("*", "\\*"),
        check.row().types().toString().replace("*", "\\*"),
        check.source(),
        words(check.confidence()),
        CheckCatalogue.mayBeDisabled(check) ? "yes" : "no",
        CheckValidity.obstacle(check.code()).isEmpty() ? "yes" : "no");
  }

  private static String elsewhere() {
    StringBuilder text =
        new StringBuilder(
            """

            ## Judged elsewhere

            These codes are out of the scope of this log: it passes them on, or never sees them, for the reason that
            stands in the rule.

            | Code | Check | Must hold | Comes with | Types | Source | Confidence |
            | --- | --- | --- | --- | --- | --- | --- |
            """);
    Arrays.stream(PassedOnCode.values())
        .sorted(Comparator.comparingInt(PassedOnCode::code))
        .forEach(
            code ->
                text.append(
                    barred(
                        String.valueOf(code.code()),
                        code.title(),
                        code.rule(),
                        code.appliesTo(),
                        code.transactionTypes().replace("*", "\\*"),
                        code.source(),
                        words(code.confidence()))));
    return text.toString();
  }

  private static String words(Confidence confidence) {
    return confidence == Confidence.INFERRED ? "*inferred*" : confidence.toString();
  }

  private static String barred(String... cells) {
    return Arrays.stream(cells)
        .map(CataloguePage::cell)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
