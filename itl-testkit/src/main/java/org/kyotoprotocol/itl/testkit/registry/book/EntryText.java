package org.kyotoprotocol.itl.testkit.registry.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.kyotoprotocol.itl.testkit.registry.book.ProposalText.intOf;
import static org.kyotoprotocol.itl.testkit.registry.book.ProposalText.text;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.AccountEntry;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Ended;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Judged;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Notice;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Proposed;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Sent;
import org.kyotoprotocol.itl.testkit.registry.book.Entry.Text;

/** Entries as lines of words, for people and for the journal. A dash stands for nothing. */
final class EntryText {
  private static final String KEEPS_REPLACED = "keeps-replaced";

  private EntryText() {}

  static String write(Entry entry) {
    if (entry instanceof AccountEntry account) {
      Account it = account.account();
      return words("account", it.type().code(), it.identifier(), it.period(), it.state());
    }
    if (entry instanceof Proposed proposed) {
      return words("proposed", proposed.at(), ProposalText.write(proposed.proposal()));
    }
    if (entry instanceof Judged judged) {
      return words(
          "judged", judged.at(), text(judged.rejection()), ProposalText.write(judged.proposal()));
    }
    if (entry instanceof Ended ended) {
      return words(
          "ended",
          ended.at(),
          ended.transactionIdentifier(),
          ended.status(),
          ended.codes().isEmpty()
              ? "-"
              : ended.codes().stream().map(String::valueOf).collect(Collectors.joining(",")),
          text(ended.reply()),
          ended.keepsReplaced() ? KEEPS_REPLACED : "-");
    }
    if (entry instanceof Sent sent) {
      return words("sent", sent.transactionIdentifier(), sent.status());
    }
    if (entry instanceof Notice notice) {
      return words("notice", notice.at(), NoticeText.write(notice.message()));
    }
    Text text = (Text) entry;
    return words("text", text.at(), URLEncoder.encode(text.content(), UTF_8));
  }

  /**
   * Reads a line.
   *
   * @throws IllegalStateException if it is none of ours
   */
  static Entry read(String line) {
    String[] words = line.split(" ", -1);
    try {
      return switch (words[0]) {
        case "account" ->
            new AccountEntry(
                new Account(
                    AccountType.of(Integer.parseInt(words[1])).orElseThrow(),
                    Long.parseLong(words[2]),
                    Integer.parseInt(words[3]),
                    Account.State.valueOf(words[4])));
        case "proposed" -> new Proposed(Instant.parse(words[1]), ProposalText.read(words, 2));
        case "judged" ->
            new Judged(Instant.parse(words[1]), ProposalText.read(words, 3), intOf(words[2]));
        case "ended" ->
            new Ended(
                Instant.parse(words[1]),
                words[2],
                LocalStatus.valueOf(words[3]),
                words[4].equals("-")
                    ? List.of()
                    : Arrays.stream(words[4].split(",")).map(Integer::valueOf).toList(),
                intOf(words[5]),
                words.length > 6 && words[6].equals(KEEPS_REPLACED));
        case "sent" -> new Sent(words[1], Integer.parseInt(words[2]));
        case "notice" -> new Notice(Instant.parse(words[1]), NoticeText.read(words, 2));
        case "text" -> new Text(Instant.parse(words[1]), URLDecoder.decode(words[2], UTF_8));
        default -> throw new IllegalArgumentException("unknown kind " + words[0]);
      };
    } catch (RuntimeException e) {
      throw new IllegalStateException("The journal has an entry that cannot be read: " + line, e);
    }
  }

  private static String words(Object... words) {
    return Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" "));
  }
}
