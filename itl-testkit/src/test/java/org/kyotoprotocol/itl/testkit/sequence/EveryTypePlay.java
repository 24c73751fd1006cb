package org.kyotoprotocol.itl.testkit.sequence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeDraft;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.notice.Notices;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.transaction.Proposal;
import org.kyotoprotocol.itl.core.transaction.Transaction;
import org.kyotoprotocol.itl.testkit.memory.ReferenceRows;

/** GB, JP and CDM propose every type at random, over a few units that they also fight for. */
final class EveryTypePlay {
  static final long ASSIGNED_AMOUNT = 100;
  static final long RESERVE = 70;

  final RunningLog log = new RunningLog();
  private final Random random;
  private final List<Proposal> proposed = new ArrayList<>();
  private int number = 100;

  EveryTypePlay(Random random) {
    this.random = random;
    log.run(
        s -> {
          ReferenceRows.assume(
              s, ReferenceSet.PARTIES, "GB,1," + ASSIGNED_AMOUNT + "," + RESERVE, "GB,2,1000,0");
          return s;
        });
    log.complete(new Draft("GB1", 1, "GB").block(Kind.AAU, "GB-1-60").proposal());
    log.complete(new Draft("GB2", 1, "GB").block(Kind.RMU, "GB-101-120").proposal());
    forwarded(Kind.CER, "BR-1-30");
    forwarded(Kind.TCER, "BR-51-70");
    forwarded(Kind.LCER, "BR-101-120");
    log.complete(new Draft("GB3", 5, "GB").into("GB", 300).block(Kind.TCER, "BR-51-60").proposal());
    send(NoticeType.IMPENDING_EXPIRY, 10, "2020-12-31", "", UnitType.TCER, "BR-51-60");
    send(NoticeType.EXPIRY_DATE_CHANGE, 8, "2047-06-30", "BR151", UnitType.LCER, "");
    send(NoticeType.NET_SOURCE_CANCELLATION, 12, "", "", null, "");
    send(NoticeType.REVERSAL_OF_STORAGE, 9, "", "BR151", UnitType.LCER, "");
  }

  private void forwarded(Kind kind, String block) {
    log.complete(
        new Draft("CDM" + number++, 1, "CDM")
            .from("CDM", 110)
            .into("CDM", 110)
            .block(kind, block)
            .proposal());
    log.complete(
        new Draft("CDM" + number++, 3, "CDM")
            .from("CDM", 110)
            .into("GB", 100)
            .block(kind, block)
            .proposal());
  }

  private void send(
      NoticeType type, long target, String date, String project, UnitType unit, String block) {
    boolean netSource = type == NoticeType.NET_SOURCE_CANCELLATION;
    NoticeDraft draft =
        new NoticeDraft(
            type,
            new RegistryCode("GB"),
            "Please act.",
            Optional.of(project).filter(given -> !given.isEmpty()),
            Optional.ofNullable(unit),
            OptionalLong.of(target),
            Optional.of(date).filter(given -> !given.isEmpty()).map(LocalDate::parse),
            netSource ? OptionalLong.of(1) : OptionalLong.empty(),
            netSource ? OptionalInt.of(1) : OptionalInt.empty(),
            Optional.of(LocalDate.parse("2020-12-31")),
            block.isEmpty() ? List.of() : List.of(SerialBlock.of("BR", 51, 60)));
    log.runner.run(work -> new Notices(work).send(draft));
  }

  void step() {
    int die = random.nextInt(100);
    if (die < 40) {
      Proposal proposal = newProposal();
      proposed.add(proposal);
      log.propose(proposal);
    } else if (die < 65) {
      log.evaluation.evaluateNext();
    } else if (die < 94) {
      answer();
    } else if (die < 98) {
      sayAnything();
    } else {
      log.pass(Duration.ofHours(13));
      log.cleanUp.endOverdue();
    }
  }

  /** The first period is over: carry-over begins. */
  void toTheNextPeriod() {
    log.pass(Duration.ofDays(2_100));
    log.cleanUp.endOverdue();
  }

  void endEverything() {
    log.pass(Duration.ofHours(25));
    log.cleanUp.endOverdue();
  }

  private Proposal newProposal() {
    UnitBlock unit = any(log.blocks());
    String holder = unit.holding().registry().value();
    String id = holder + number++;
    int account = unit.holding().accountType().code();
    Kind kind = kind(unit);
    String part = part(unit);
    Draft draft =
        new Draft(id, 0, holder).from(holder, account).into(holder, account).block(kind, part);
    return switch (random.nextInt(13)) {
      case 0 -> issuance();
      case 1 -> new Draft(id, 2, holder).block(kind.converted(), part).proposal();
      case 2, 3 -> draft.type(3).into(any(List.of("GB", "JP")), 100).proposal();
      case 4 -> draft.type(4).into(holder, 230).proposal();
      case 5 -> draft.type(4).into(holder, 210).notice(3).proposal();
      case 6 -> draft.type(5).into(holder, 300).proposal();
      case 7, 8 -> replacement(id, 411, 1, unit(UnitType.TCER));
      case 9 -> replacement(id, 422, 4, unit(UnitType.LCER));
      case 10 -> carryOver(id, holder, account, kind, part);
      case 11 ->
          new Draft(id, 8, holder)
              .from(holder, account)
              .into(holder, account)
              .notice(2)
              .block(kind.expiring("2047-06-30"), part)
              .proposal();
      default -> draft.type(10).into(holder, account == 100 ? 121 : 100).proposal();
    };
  }

  private Proposal issuance() {
    int from = 61 + random.nextInt(40);
    int end = Math.min(100, from + random.nextInt(30));
    return new Draft("GB" + number++, 1, "GB").block(Kind.AAU, "GB-" + from + "-" + end).proposal();
  }

  private Proposal replacement(String id, int account, long notice, UnitBlock replaced) {
    UnitBlock replacing = any(log.blocks());
    long quantity =
        Math.min(1 + random.nextInt(6), Math.min(replacing.quantity(), replaced.quantity()));
    String holder = replacing.holding().registry().value();
    return new Draft(id.replaceFirst("^[A-Z]+", holder), 6, holder)
        .from(holder, replacing.holding().accountType().code())
        .into(holder, account)
        .notice(notice)
        .block(kind(replacing), first(replacing, quantity))
        .replaced(kind(replaced), first(replaced, quantity))
        .proposal();
  }

  private Proposal carryOver(String id, String holder, int account, Kind kind, String part) {
    int into = kind.unitType() == UnitType.AAU.code() ? 130 : account;
    return new Draft(id, 7, holder)
        .from(holder, account)
        .into(holder, into)
        .block(kind.carriedOver(), part)
        .proposal();
  }

  private void answer() {
    List<Transaction> open =
        log.store.transactions().inOrder().stream()
            .filter(transaction -> !transaction.state().isFinal())
            .toList();
    if (open.isEmpty()) {
      return;
    }
    Transaction transaction = any(open);
    String id = transaction.identifier();
    boolean willing = random.nextInt(5) > 0;
    switch (transaction.state()) {
      case RELEASED, ACCEPTED -> log.notify(transaction.initiatingRegistry(), id, willing ? 4 : 5);
      case AT_ACQUIRER -> log.notify(transaction.acquiringRegistry(), id, willing ? 8 : 6);
      case REJECTED, DISCREPANT -> log.notify(transaction.initiatingRegistry(), id, 5);
      default -> {}
    }
  }

  private void sayAnything() {
    if (!proposed.isEmpty()) {
      String id = any(proposed).transactionIdentifier();
      log.notify(any(List.of("GB", "JP", "CDM")), id, 1 + random.nextInt(10), 7301);
    }
  }

  private UnitBlock unit(UnitType type) {
    return any(
        log.blocks().stream().filter(block -> block.attributes().unitType() == type).toList());
  }

  private static Kind kind(UnitBlock unit) {
    return new Kind(
        unit.attributes().unitType().code(),
        unit.attributes().originalCommitPeriod(),
        unit.attributes().applicableCommitPeriod(),
        unit.attributes().lulucfActivity(),
        unit.attributes().projectIdentifier(),
        unit.attributes().track(),
        unit.attributes().expiryDate());
  }

  private String part(UnitBlock unit) {
    long start = unit.range().start() + random.nextInt((int) unit.quantity());
    long end = Math.min(unit.range().end(), start + random.nextInt(8));
    return unit.origin() + "-" + start + "-" + end;
  }

  private static String first(UnitBlock unit, long quantity) {
    long start = unit.range().start();
    return unit.origin() + "-" + start + "-" + (start + quantity - 1);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
