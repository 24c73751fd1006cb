package org.kyotoprotocol.itl.testkit.registry.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.kyotoprotocol.itl.testkit.registry.book.ProposalText.intOf;
import static org.kyotoprotocol.itl.testkit.registry.book.ProposalText.longOf;
import static org.kyotoprotocol.itl.testkit.registry.book.ProposalText.present;
import static org.kyotoprotocol.itl.testkit.registry.book.ProposalText.text;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;

/** Messages of notices in a journal line: thirteen words. */
final class NoticeText {
  private NoticeText() {}

  static String write(NoticeMessage message) {
    return Stream.of(
            message.identifier(),
            message.type().map(type -> String.valueOf(type.code())).orElse("-"),
            message.status().map(status -> String.valueOf(status.code())).orElse("-"),
            message.messageDate(),
            message.projectNumber().map(NoticeText::encoded).orElse("-"),
            text(message.unitType()),
            text(message.targetValue()),
            date(message.targetDate()),
            text(message.lulucfActivity()),
            text(message.commitPeriod()),
            date(message.actionDueDate()),
            message.blocks().stream().map(NoticeText::block).collect(Collectors.joining(";")),
            encoded(message.content()))
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** Reads the words from the given one on. */
  static NoticeMessage read(String[] words, int first) {
    return new NoticeMessage(
        Long.parseLong(words[first]),
        present(words[first + 1]).map(Integer::valueOf).flatMap(NoticeType::of),
        present(words[first + 2]).map(Integer::valueOf).flatMap(NoticeStatus::of),
        URLDecoder.decode(words[first + 12], UTF_8),
        Instant.parse(words[first + 3]),
        present(words[first + 4]).map(text -> URLDecoder.decode(text, UTF_8)),
        intOf(words[first + 5]),
        longOf(words[first + 6]),
        present(words[first + 7]).map(LocalDate::parse),
        longOf(words[first + 8]),
        intOf(words[first + 9]),
        present(words[first + 10]).map(LocalDate::parse),
        blocks(words[first + 11]));
  }

  /** Not even a dash is left as it is: it stands for nothing. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("-", "%2D");
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("-");
  }

  private static String block(SerialBlock serials) {
    return serials.origin() + "," + serials.range().start() + "," + serials.range().end();
  }

  private static List<SerialBlock> blocks(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(";")).map(NoticeText::block).toList();
  }

  private static SerialBlock block(String text) {
    String[] parts = text.split(",", -1);
    return SerialBlock.of(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }
}
