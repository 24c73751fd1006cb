package org.kyotoprotocol.itl.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.ledger.SerialBlock;
import org.kyotoprotocol.itl.core.ledger.UnitType;
import org.kyotoprotocol.itl.core.notice.NoticeDraft;
import org.kyotoprotocol.itl.core.notice.NoticeStatus;
import org.kyotoprotocol.itl.core.notice.NoticeType;
import org.kyotoprotocol.itl.core.notice.Notices;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.testkit.data.CdmRow;
import org.kyotoprotocol.itl.testkit.registry.RegistrySimulator;
import org.kyotoprotocol.itl.testkit.registry.Submission;
import org.kyotoprotocol.itl.testkit.registry.book.Order;
import org.kyotoprotocol.itl.testkit.registry.book.Units;

/**
 * What follows years after the first transfers: carry-over once a Party's report is final, the
 * replacement of expiring tCER, and another expiry date for lCER.
 */
final class LaterYears {
  /** The first period's additional period ended on 18 November 2015 (DES rules T-2). */
  private static final Instant AFTER_FIRST_PERIOD = Instant.parse("2015-12-15T09:00:00Z");

  /** One month before tCER of the first period expire (5/CMP.1 para 52). */
  private static final Instant BEFORE_EXPIRY = Instant.parse("2020-11-30T09:00:00Z");

  private static final int SECOND_PERIOD = 2;
  private static final long CARRIED_CER = 30_000;
  private static final long CARRIED_AAU = 100_000;

  private final Stage stage;

  LaterYears(Stage stage) {
    this.stage = stage;
  }

  /**
   * @param tcer units that GB has retired
   * @param lcer units that JP holds, of one project
   */
  void play(List<SerialBlock> tcer, CdmRow lcer) throws InterruptedException {
    stage.moveTo(AFTER_FIRST_PERIOD, "the first period is over, and GB's final report is recorded");
    recordReportOfGb();
    RegistrySimulator gb = stage.registry("GB");
    stage.step(
        "Carry-over by GB: CER stay where they are, AAU go to the surplus reserve",
        List.of(
            gb.propose(Order.carryOver(Units.lowest(UnitType.CER, 1, CARRIED_CER))),
            gb.propose(Order.carryOver(Units.lowest(UnitType.AAU, 1, CARRIED_AAU)))));
    stage.refuse(
        "A carry-over by JP, whose final report is not recorded",
        stage.registry("JP").propose(Order.carryOver(Units.lowest(UnitType.CER, 1, 1_000))),
        5313);
    stage.moveTo(BEFORE_EXPIRY, "tCER that GB has retired expire in a month");
    replace(tcer);
    changeExpiryDate(lcer);
  }

  private void replace(List<SerialBlock> tcer) throws InterruptedException {
    long due = tcer.stream().mapToLong(SerialBlock::quantity).sum();
    LocalDate expiry = DemoData.TCER_EXPIRY;
    long notice =
        send(
            "GB",
            NoticeType.IMPENDING_EXPIRY,
            "These tCER expire on " + expiry + " and are to be replaced before.",
            Optional.empty(),
            UnitType.TCER,
            due,
            expiry,
            expiry,
            tcer);
    stage.tell("Notice to GB: its retired tCER of the first period are to be replaced");
    await("GB", notice, NoticeStatus.OPEN);
    stage.step(
        "Replacement of one half, each tCER by a CER that was carried over; both are counted",
        List.of(replace(due / 2, notice)));
    await("GB", notice, NoticeStatus.INCOMPLETE);
    stage.step("Replacement of the other half", List.of(replace(due - due / 2, notice)));
    await("GB", notice, NoticeStatus.COMPLETED);
  }

  private Submission replace(long quantity, long notice) {
    return stage
        .registry("GB")
        .propose(
            Order.replace(
                Units.lowest(UnitType.CER, SECOND_PERIOD, quantity),
                AccountType.TCER_REPLACEMENT_FOR_EXPIRY,
                notice));
  }

  private void changeExpiryDate(CdmRow lcer) throws InterruptedException {
    String project = lcer.serials().origin().value() + lcer.projectNumber();
    LocalDate date = DemoData.LCER_EXPIRY.plusYears(20);
    RegistrySimulator jp = stage.registry("JP");
    long notice =
        send(
            "JP",
            NoticeType.EXPIRY_DATE_CHANGE,
            "The crediting period of " + project + " was renewed until " + date + ".",
            Optional.of(project),
            UnitType.LCER,
            lcer.serials().quantity(),
            date,
            LocalDate.of(2020, 12, 30),
            List.of());
    stage.tell("Notice to JP: lCER of project " + project + " expire on " + date);
    await("JP", notice, NoticeStatus.OPEN);
    jp.mischief().extendExpiryDates(1);
    Order order = Order.changeExpiryDate(Units.exactly(lcer.serials()), notice);
    Submission wrong = jp.propose(order);
    stage.refuse("An expiry date one year later than the notice says", wrong, 5353);
    jp.mischief().stop();
    stage.step("Change of the expiry date as the notice says", List.of(jp.propose(order)));
    await("JP", notice, NoticeStatus.COMPLETED);
  }

  /** The demo's own figures: what GB has retired covers its emissions. */
  private void recordReportOfGb() {
    Map<String, String> cells =
        Map.of(
            "registry_code", "GB",
            "commitment_period", "1",
            "recorded", "2015-12-10",
            "emissions", "300000",
            "retired", "300000",
            "carry_over_from", "2015-12-11",
            "carry_over_to", "2016-06-30");
    stage
        .sandbox()
        .work()
        .run(
            work -> {
              ReferenceChange change =
                  new ReferenceChange(work.now(), "demo", "final report of GB", true);
              try {
                work.store()
                    .reference()
                    .replace(
                        change, ReferenceSet.REPORTS, List.of(ReferenceSet.REPORTS.read(cells)));
              } catch (ReferenceProblemException e) {
                throw new IllegalStateException(e);
              }
              return work;
            });
  }

  private long send(
      String to,
      NoticeType type,
      String content,
      Optional<String> project,
      UnitType unitType,
      long target,
      LocalDate date,
      LocalDate due,
      List<SerialBlock> blocks) {
    NoticeDraft draft =
        new NoticeDraft(
            type,
            new RegistryCode(to),
            content,
            project,
            Optional.of(unitType),
            OptionalLong.of(target),
            Optional.of(date),
            OptionalLong.empty(),
            OptionalInt.empty(),
            Optional.of(due),
            blocks);
    return stage.sandbox().work().run(work -> new Notices(work).send(draft)).identifier();
  }

  /** The registry has been told, over the wire. */
  private void await(String registry, long notice, NoticeStatus status)
      throws InterruptedException {
    stage.expect(
        registry + " has notice " + notice + " as " + status,
        () ->
            stage
                .registry(registry)
                .book()
                .notice(notice)
                .flatMap(known -> known.newest().status())
                .filter(status::equals)
                .isPresent());
  }
}
