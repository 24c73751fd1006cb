package org.kyotoprotocol.itl.core.reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialRange;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.time.Validity;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/** What the rows of each set say. */
final class ReferenceReading {
  private static final String PARTY = "registry_code";
  private static final String PERIOD = "commitment_period";

  private ReferenceReading() {}

  static ReferenceEntry party(Cells cells) {
    return new PartyFigures(
        cells.code(PARTY),
        period(cells),
        cells.maybeQuantity("assigned_amount"),
        cells.maybeQuantity("commitment_period_reserve"),
        cells.maybeQuantity("base_year_emissions"),
        cells.maybeQuantity("lulucf_cer_limit"));
  }

  static ReferenceEntry allowance(Cells cells) {
    return new Allowance(
        cells.code(PARTY), period(cells), lulucfActivity(cells), cells.quantity("quantity"));
  }

  static ReferenceEntry eligibility(Cells cells) {
    return new Eligibility(
        cells.code(PARTY),
        cells.word(
            "mechanism",
            ReferenceReading::mechanism,
            List.of("6", "12", "17"),
            Mechanism.ARTICLE_6),
        status(cells),
        cells.days("from", "to"));
  }

  private static boolean status(Cells cells) {
    boolean eligible =
        cells.word(
            "status",
            word ->
                switch (word.toLowerCase(Locale.ROOT).replace('-', ' ')) {
                  case "eligible", "reinstated" -> Optional.of(true);
                  case "suspended", "ineligible", "not eligible" -> Optional.of(false);
                  default -> Optional.empty();
                },
            List.of("eligible", "suspended"),
            false);
    cells.spell("status", eligible ? "eligible" : "suspended");
    return eligible;
  }

  private static Optional<Mechanism> mechanism(String article) {
    return Arrays.stream(Mechanism.values())
        .filter(mechanism -> String.valueOf(mechanism.article()).equals(article))
        .findFirst();
  }

  static ReferenceEntry project(Cells cells) {
    Project.Kind kind =
        word(
            cells,
            "mechanism",
            Map.of("CDM", Project.Kind.CDM, "JI", Project.Kind.JI),
            Project.Kind.CDM);
    boolean leastDeveloped =
        cells.text("least_developed_country").isPresent()
            && word(cells, "least_developed_country", Map.of("yes", true, "no", false), false);
    var track = cells.maybeNumber("track", 1, 2);
    if (kind == Project.Kind.JI && track.isEmpty()) {
      cells.problem("track", "is missing: a JI project has track 1 or 2");
    }
    return new Project(
        cells.code("host_party").value(),
        cells.number("project_number", 1, Integer.MAX_VALUE),
        kind,
        track,
        cells.maybeNumber("activity", 1, 7),
        cells.maybeQuantity("approved_quantity"),
        cells.maybeDate("crediting_period_end"),
        leastDeveloped);
  }

  static ReferenceEntry trueUp(Cells cells) {
    return new TrueUp(period(cells), cells.codeOrEverybody(PARTY), cells.date("end"));
  }

  static ReferenceEntry account(Cells cells) {
    AccountType type =
        cells.word(
            "account_type",
            ReferenceReading::governmentAccountType,
            List.of("a code of a government account type, such as 230 or 300"),
            AccountType.RETIREMENT);
    return new AccountEntry(
        new GovernmentAccount(
            cells.code(PARTY),
            type,
            cells.whole("identifier", 1, SerialRange.MAX),
            cells.number(PERIOD, 0, 3)));
  }

  private static Optional<AccountType> governmentAccountType(String code) {
    return Arrays.stream(AccountType.values())
        .filter(type -> String.valueOf(type.code()).equals(code))
        .filter(type -> type != AccountType.PENDING)
        .filter(type -> type == AccountType.PARTY_HOLDING || !type.isOrdinaryHolding())
        .findFirst();
  }

  static ReferenceEntry limit(Cells cells) {
    LimitKind kind =
        cells.word(
            "kind",
            LimitKind::of,
            Arrays.stream(LimitKind.values()).map(LimitKind::word).toList(),
            LimitKind.CARRY_OVER);
    cells.spell("kind", kind.word());
    long quantity =
        kind == LimitKind.LEVY_PERCENT
            ? cells.whole("quantity", 0, 99)
            : cells.quantity("quantity");
    return new Limit(cells.codeOrEverybody(PARTY), period(cells), kind, quantity);
  }

  static ReferenceEntry report(Cells cells) {
    return new FinalReport(
        cells.code(PARTY),
        period(cells),
        cells.date("recorded"),
        cells.quantity("emissions"),
        cells.quantity("retired"),
        cells.days("carry_over_from", "carry_over_to"));
  }

  static ReferenceEntry activity(Cells cells) {
    boolean questioned =
        cells.text("question_from").isPresent() || cells.text("question_to").isPresent();
    Validity question = cells.days("question_from", "question_to");
    return new ActivityRecord(
        cells.code(PARTY),
        period(cells),
        lulucfActivity(cells),
        word(
            cells,
            "accounting",
            Map.of(
                "annual", ActivityRecord.Election.ANNUAL,
                "end", ActivityRecord.Election.END_OF_PERIOD),
            ActivityRecord.Election.END_OF_PERIOD),
        cells.maybeDate("reviewed"),
        questioned ? Optional.of(question) : Optional.empty());
  }

  static ReferenceEntry exception(Cells cells) {
    return new DatedException(
        cells.code(PARTY),
        types(cells),
        period(cells),
        cells.days("from", "to"),
        cells.text("reason").orElse(""));
  }

  private static Set<TransactionType> types(Cells cells) {
    Set<TransactionType> types = EnumSet.noneOf(TransactionType.class);
    for (String code : cells.text("transaction_types").orElse("").split(" +", -1)) {
      Optional<TransactionType> type =
          Arrays.stream(TransactionType.values())
              .filter(known -> String.valueOf(known.code()).equals(code))
              .findFirst();
      type.ifPresent(types::add);
      if (type.isEmpty() && !code.isEmpty()) {
        cells.problem("transaction_types", "has '" + code + "', which is no transaction type");
      }
    }
    return types;
  }

  static ReferenceEntry legalEntities(Cells cells) {
    return new LegalEntities(cells.code(PARTY), cells.days("from", "to"));
  }

  static ReferenceEntry codeValidity(Cells cells) {
    return new CodeValidity(
        cells.word(
            "list",
            CodeList::of,
            Arrays.stream(CodeList.values()).map(CodeList::word).toList(),
            CodeList.CHECK),
        cells.number("code", 0, 9999),
        cells.days("from", "to"));
  }

  private static int period(Cells cells) {
    return cells.number(PERIOD, 1, 3);
  }

  private static int lulucfActivity(Cells cells) {
    return cells.number("activity", 1, 7);
  }

  private static <T> T word(Cells cells, String column, Map<String, T> words, T otherwise) {
    Function<String, Optional<T>> reader = given -> Optional.ofNullable(words.get(given));
    return cells.word(column, reader, words.keySet().stream().sorted().toList(), otherwise);
  }
}
