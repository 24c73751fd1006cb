package org.kyotoprotocol.itl.testkit.scenario;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.Proposal;

/** A proposal while a scenario describes it. */
final class ProposalDraft {
  /** What a scenario may say of a proposal. */
  private static final Map<String, BiConsumer<ProposalDraft, Value>> KEYS =
      Map.ofEntries(
          entry("id", (draft, value) -> draft.identifier = value.text()),
          entry("type", (draft, value) -> draft.type = value.integer()),
          entry("supp", (draft, value) -> draft.suppType = value.optionalInteger()),
          entry("notice", (draft, value) -> draft.notice = value.optionalNumber()),
          entry("transferring", (draft, value) -> draft.transferring = value.text()),
          entry(
              "transferringType",
              (draft, value) -> draft.transferringType = value.optionalInteger()),
          entry(
              "transferringAccount",
              (draft, value) -> draft.transferringAccount = value.optionalNumber()),
          entry("acquiring", (draft, value) -> draft.acquiring = value.text()),
          entry("acquiringType", (draft, value) -> draft.acquiringType = value.optionalInteger()),
          entry(
              "acquiringAccount",
              (draft, value) -> draft.acquiringAccount = value.optionalNumber()),
          entry("blocks", ProposalDraft::setBlocks));

  String identifier = "";
  int type;
  String transferring = "";
  OptionalInt transferringType = OptionalInt.empty();
  OptionalLong transferringAccount = OptionalLong.empty();
  String acquiring = "";
  OptionalInt acquiringType = OptionalInt.empty();
  OptionalLong acquiringAccount = OptionalLong.empty();
  final List<BlockDraft> blocks = new ArrayList<>();
  private OptionalInt suppType = OptionalInt.empty();
  private OptionalLong notice = OptionalLong.empty();

  static boolean knows(String key) {
    return KEYS.containsKey(key) || BlockDraft.knows(key);
  }

  /** Of the proposal itself, or of all its blocks without role. */
  void set(Value value) {
    if (KEYS.containsKey(value.key())) {
      KEYS.get(value.key()).accept(this, value);
    } else {
      List.copyOf(blocks).stream()
          .filter(BlockDraft::isWithoutRole)
          .forEach(block -> block.set(value));
    }
  }

  void from(AccountNotation account) {
    transferring = account.registry();
    transferringType = account.type();
    transferringAccount = account.identifier();
  }

  void into(AccountNotation account) {
    acquiring = account.registry();
    acquiringType = account.type();
    acquiringAccount = account.identifier();
  }

  private void setBlocks(Value value) {
    List<BlockDraft> moving = blocks.stream().filter(BlockDraft::isWithoutRole).toList();
    Runnable change =
        value
            .words()
            .meaning(
                "number of blocks",
                value.text(),
                Map.<String, Runnable>of(
                    "none", () -> blocks.removeAll(moving), "twice", () -> blocks.addAll(moving)));
    change.run();
  }

  Proposal proposal() {
    return new Proposal(
        identifier,
        type,
        suppType,
        new AccountReference(transferring, transferringType, transferringAccount),
        new AccountReference(acquiring, acquiringType, acquiringAccount),
        notice,
        blocks.stream().map(BlockDraft::proposed).toList());
  }
}
