package org.kyotoprotocol.itl.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kyotoprotocol.itl.core.transaction.TransactionType;

/**
 * Reads proposals: {@code external GB/100-1 -> JP/100-2 GB-1000-1099 with notice=6}, or those that
 * were given a name: {@code sample external with ...}, {@code every sample except issuance}.
 */
final class ProposalNotation {
  private static final Map<String, TransactionType> TYPES =
      Map.of(
          "issuance", TransactionType.ISSUANCE,
          "conversion", TransactionType.CONVERSION,
          "external", TransactionType.EXTERNAL_TRANSFER,
          "cancellation", TransactionType.CANCELLATION,
          "retirement", TransactionType.RETIREMENT,
          "replacement", TransactionType.REPLACEMENT,
          "carry-over", TransactionType.CARRY_OVER,
          "expiry-change", TransactionType.EXPIRY_DATE_CHANGE,
          "internal", TransactionType.INTERNAL_TRANSFER);

  /** A proposal and the name it goes by. */
  record Named(String name, TransactionType type, ProposalDraft draft) {}

  private final Words words;
  private final World world;

  ProposalNotation(Words words, World world) {
    this.words = words;
    this.world = world;
  }

  static TransactionType type(Words words) {
    return words.oneOf("transaction type", TYPES);
  }

  static boolean begins(String word) {
    return TYPES.containsKey(word) || word.equals("sample") || word.equals("every");
  }

  /** One proposal, or all that are meant. What comes after {@code with} stays. */
  List<Named> read() {
    if (words.skip("sample")) {
      return List.of(named(words.next("name of a sample")));
    }
    if (!words.skip("every")) {
      return List.of(described(words, 1_000L + words.line()));
    }
    words.require("sample");
    List<String> names = new ArrayList<>(world.samples().keySet());
    if (words.skip("except")) {
      names.removeAll(namesUpToWith());
    } else if (words.skip("of")) {
      names.retainAll(namesUpToWith());
    }
    return names.stream().map(this::named).toList();
  }

  private List<String> namesUpToWith() {
    List<String> names = new ArrayList<>();
    while (!words.isEmpty() && !words.peek().equals("with")) {
      names.add(requireSample(words.next("name of a sample")));
    }
    return names;
  }

  private String requireSample(String name) {
    words.meaning("sample", name, world.samples());
    return name;
  }

  private Named named(String name) {
    Words description = world.samples().get(requireSample(name)).again();
    description.next("sample");
    description.next("name");
    Named described = described(description, 0);
    described.draft().identifier = described.draft().transferring + "90" + described.type().code();
    if (description.skip("with")) {
      while (!description.isEmpty()) {
        described.draft().set(Value.of(description));
      }
    }
    description.end();
    return new Named(name, described.type(), described.draft());
  }

  private Named described(Words description, long number) {
    TransactionType type = type(description);
    ProposalDraft draft = new ProposalDraft();
    draft.type = type.code();
    draft.from(AccountNotation.read(description));
    description.require("->");
    draft.into(AccountNotation.read(description));
    draft.identifier = draft.transferring + number;
    draft.blocks.addAll(new BlockNotation(description, draft.transferring, world).proposed());
    return new Named(type.toString(), type, draft);
  }
}
