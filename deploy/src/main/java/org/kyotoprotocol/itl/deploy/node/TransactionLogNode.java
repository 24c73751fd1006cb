package org.kyotoprotocol.itl.deploy.node;

import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.PLAIN_ENDPOINTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.kyotoprotocol.itl.core.Observer;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.WorkRunner;
import org.kyotoprotocol.itl.core.check.Rulebook;
import org.kyotoprotocol.itl.core.message.Delivery;
import org.kyotoprotocol.itl.core.message.MessageGate;
import org.kyotoprotocol.itl.core.message.RetrySchedule;
import org.kyotoprotocol.itl.core.time.BusinessClock;
import org.kyotoprotocol.itl.core.transaction.CleanUp;
import org.kyotoprotocol.itl.core.transaction.Evaluation;
import org.kyotoprotocol.itl.deploy.settings.Settings;
import org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue;
import org.kyotoprotocol.itl.persistence.Database;
import org.kyotoprotocol.itl.scheduler.Clockwork;
import org.kyotoprotocol.itl.scheduler.Tick;
import org.kyotoprotocol.itl.ws.delivery.SoapCourier;
import org.kyotoprotocol.itl.ws.endpoint.DesWireFormat;
import org.kyotoprotocol.itl.ws.endpoint.TransactionLogListener;
import org.kyotoprotocol.itl.ws.tls.ReloadableTls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log at work: the one place that puts all parts together. What it holds between two requests
 * is in the database; it may be killed at any moment.
 */
public final class TransactionLogNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionLogNode.class);
  private static final int DELIVERIES_AT_ONCE = 4;

  private final Started started;
  private final UnitOfWork unitOfWork;
  private final WorkRunner runner;
  private final URI url;

  private TransactionLogNode(
      Settings settings, BusinessClock clock, Consumer<UnitOfWork> prepare, Started started) {
    this.started = started;
    ReloadableTls tls = ReloadableTls.load(NodeSettings.tls(settings));
    Database database = started.add(Database.open(NodeSettings.database(settings)));
    unitOfWork = database.unitOfWork();
    prepare.accept(unitOfWork);
    Signals signals = new Signals();
    Rulebook rulebook = NodeSettings.rulebook(settings);
    DesWireFormat wireFormat = new DesWireFormat();
    runner = new WorkRunner(unitOfWork, clock, wireFormat, signals);
    Observer observer = (code, words) -> LOG.warn("{} {}", code, words);
    RetrySchedule ownFailures = retries(RetrySchedule.OWN_FAILURE);
    MessageGate gate =
        new MessageGate(runner, rulebook, true, wireFormat, ownFailures, signals, observer);
    Evaluation evaluation = new Evaluation(runner, rulebook, ownFailures, observer);
    SoapCourier courier =
        started.add(
            new SoapCourier(NodeSettings.client(settings, tls), settings.flag(PLAIN_ENDPOINTS)));
    Delivery delivery = new Delivery(runner, courier, retries(RetrySchedule.DELIVERY), observer);
    String node = settings.text(SettingsCatalogue.NODE_NAME);
    int recovered = delivery.recover(node);
    DeliveryLanes lanes =
        started.add(
            new DeliveryLanes(
                peer -> delivery.deliverDue(peer, node, DELIVERIES_AT_ONCE),
                settings.number(SettingsCatalogue.DELIVERY_PARALLEL)));
    EvaluationWorkers workers =
        started.add(
            new EvaluationWorkers(
                evaluation::evaluateNext, settings.number(SettingsCatalogue.EVALUATION_WORKERS)));
    signals.to(workers::wake, lanes::wake);
    CleanUp cleanUp =
        new CleanUp(runner, settings.duration(SettingsCatalogue.CLEAN_UP_AFTER), observer);
    started.add(
        Clockwork.start(
            List.of(
                new Tick("evaluate what waits", Duration.ofSeconds(1), workers::wake),
                new Tick(
                    "deliver what is due",
                    Duration.ofSeconds(1),
                    () -> delivery.peersDue().forEach(lanes::wake)),
                new Tick(
                    "process pending messages", Duration.ofSeconds(5), () -> processPending(gate)),
                new Tick(
                    "end overdue transactions",
                    settings.duration(SettingsCatalogue.CLEAN_UP_EVERY),
                    cleanUp::endOverdue),
                new Tick(
                    "take up changed certificates",
                    settings.duration(SettingsCatalogue.TLS_RELOAD),
                    tls::reloadIfChanged))));
    TransactionLogListener listener =
        started.add(
            new TransactionLogListener(
                NodeSettings.gateway(settings),
                NodeSettings.limits(settings),
                NodeSettings.publicUrl(settings),
                tls,
                unitOfWork,
                gate));
    url = start(listener);
    LOG.info("ITL-010 Node {} serves {}; {} deliveries taken up again", node, url, recovered);
  }

  /**
   * Starts a node: database, workers, clock, and last the door.
   *
   * @param prepare what to do with the record before anything else is done with it
   * @throws RuntimeException with a message for the operator, if a part cannot be started; what had
   *     been started is stopped
   */
  public static TransactionLogNode start(
      Settings settings, BusinessClock clock, Consumer<UnitOfWork> prepare) {
    Started started = new Started();
    try {
      // Peers know milliseconds (DES wire contract E8), and the record must say what they were
      // told.
      BusinessClock wireClock = () -> clock.now().truncatedTo(ChronoUnit.MILLIS);
      return new TransactionLogNode(settings, wireClock, prepare, started);
    } catch (RuntimeException failure) {
      started.close();
      throw failure;
    }
  }

  /** Where registries call the log. */
  public URI url() {
    return url;
  }

  /** The record. */
  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  /** Runs units of work, and wakes the senders of what they post. */
  public WorkRunner work() {
    return runner;
  }

  /** Closes the door, lets what runs come to its end, and leaves the rest in the record. */
  @Override
  public void close() {
    LOG.info("ITL-011 Stopping");
    started.close();
    LOG.info("ITL-013 Stopped");
  }

  private static URI start(TransactionLogListener listener) {
    try {
      return listener.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static void processPending(MessageGate gate) {
    while (gate.processPending()) {
      // The next one, until none is due.
    }
  }

  private static RetrySchedule retries(List<Duration> delays) {
    return new RetrySchedule(delays, () -> ThreadLocalRandom.current().nextDouble());
  }
}
