package org.kyotoprotocol.itl.testkit.registry.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.transaction.AccountReference;
import org.kyotoprotocol.itl.core.transaction.BlockAccounts;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.ProposalUnitBlock;

/**
 * Proposals in a journal line: seven words. Of a block only what a registry keeps is written; year,
 * installation and repeated accounts are dropped (registry behaviour Q11).
 */
final class ProposalText {
  private ProposalText() {}

  static String write(Proposal proposal) {
    return String.join(
        " ",
        proposal.transactionIdentifier(),
        proposal.transactionTypeCode() + "/" + text(proposal.suppTransactionType()),
        account(proposal.transferring()),
        account(proposal.acquiring()),
        text(proposal.notificationIdentifier()),
        proposal.blocks().stream().map(ProposalText::block).collect(Collectors.joining(";")));
  }

  /** Reads the words from the given one on. */
  static Proposal read(String[] words, int first) {
    String[] type = words[first + 1].split("/", -1);
    return new Proposal(
        words[first],
        Integer.parseInt(type[0]),
        intOf(type[1]),
        account(words[first + 2]),
        account(words[first + 3]),
        longOf(words[first + 4]),
        blocks(words[first + 5]));
  }

  private static String account(AccountReference account) {
    return String.join(
        ",", account.registryCode(), text(account.accountTypeCode()), text(account.identifier()));
  }

  private static AccountReference account(String text) {
    String[] parts = text.split(",", -1);
    return new AccountReference(parts[0], intOf(parts[1]), longOf(parts[2]));
  }

  private static String block(ProposalUnitBlock block) {
    return String.join(
        ",",
        block.originatingRegistryCode(),
        String.valueOf(block.unitSerialBlockStart()),
        String.valueOf(block.unitSerialBlockEnd()),
        String.valueOf(block.unitTypeCode()),
        text(block.suppUnitType()),
        String.valueOf(block.originalCommitPeriod()),
        String.valueOf(block.applicableCommitPeriod()),
        text(block.lulucfActivity()),
        text(block.projectIdentifier()),
        text(block.track()),
        block.blockRole().orElse("-"),
        block.expiryDate().map(LocalDate::toString).orElse("-"));
  }

  private static List<ProposalUnitBlock> blocks(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(";")).map(ProposalText::block).toList();
  }

  private static ProposalUnitBlock block(String text) {
    String[] parts = text.split(",", -1);
    return new ProposalUnitBlock(
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        parts[0],
        Integer.parseInt(parts[3]),
        intOf(parts[4]),
        Integer.parseInt(parts[5]),
        Integer.parseInt(parts[6]),
        intOf(parts[7]),
        intOf(parts[8]),
        intOf(parts[9]),
        present(parts[10]),
        BlockAccounts.NONE,
        OptionalInt.empty(),
        OptionalLong.empty(),
        present(parts[11]).map(LocalDate::parse));
  }

  static Optional<String> present(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(text);
  }

  static String text(OptionalInt value) {
    return value.isPresent() ? String.valueOf(value.getAsInt()) : "-";
  }

  static String text(OptionalLong value) {
    return value.isPresent() ? String.valueOf(value.getAsLong()) : "-";
  }

  static OptionalInt intOf(String text) {
    return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  static OptionalLong longOf(String text) {
    return text.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
