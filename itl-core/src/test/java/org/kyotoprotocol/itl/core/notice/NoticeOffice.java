package org.kyotoprotocol.itl.core.notice;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.Work;
import org.kyotoprotocol.itl.core.ledger.Counter;
import org.kyotoprotocol.itl.core.ledger.CounterKey;
import org.kyotoprotocol.itl.core.ledger.Ledger;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.message.MessageLog;
import org.kyotoprotocol.itl.core.message.OutboundBody;
import org.kyotoprotocol.itl.core.message.OutboundMessage;
import org.kyotoprotocol.itl.core.message.Outbox;
import org.kyotoprotocol.itl.core.message.Post;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryDirectory;
import org.kyotoprotocol.itl.core.registry.RegistryKind;

/** Runs notices over as much of a store as they touch; GB and the STL CITL are listed. */
final class NoticeOffice {
  private final Instant now;
  private final Map<Long, Notice> notices = new HashMap<>();
  private final Map<CounterKey, Counter> counters = new HashMap<>();
  private final List<OutboundBody> said = new ArrayList<>();
  private final List<OutboundMessage> queued = new ArrayList<>();

  NoticeOffice(Instant now) {
    this.now = now;
  }

  Notice send(NoticeSample sample) {
    return run(notices -> notices.send(sample.draft()));
  }

  Notice send(NoticeSample sample, String addressee) {
    NoticeDraft draft = sample.draft();
    NoticeDraft other =
        new NoticeDraft(
            draft.type(),
            new RegistryCode(addressee),
            draft.content(),
            draft.projectNumber(),
            draft.unitType(),
            draft.targetValue(),
            draft.targetDate(),
            draft.lulucfActivity(),
            draft.commitmentPeriod(),
            draft.actionDueDate(),
            draft.blocks());
    return run(notices -> notices.send(other));
  }

  Notice update(long identifier, NoticeUpdate update) {
    return run(notices -> notices.update(identifier, update));
  }

  Notice withdraw(long identifier, String reason) {
    return run(notices -> notices.withdraw(identifier, reason));
  }

  void review(Notice notice) {
    run(
        office -> {
          office.review(notice);
          return notice;
        });
  }

  void fulfil(long identifier, long settled) {
    counters.put(CounterKey.ofNotice(new RegistryCode("GB"), identifier), new Counter(settled, 0));
  }

  Optional<Notice> find(long identifier) {
    return Optional.ofNullable(notices.get(identifier));
  }

  List<OutboundBody> said() {
    return said;
  }

  OutboundMessage.Matters lastMatters() {
    return queued.get(queued.size() - 1).matters();
  }

  RegistryCode lastAddressee() {
    return queued.get(queued.size() - 1).to();
  }

  private Notice run(Function<Notices, Notice> action) {
    Store store = store();
    Post post =
        new Post(
            store,
            (to, body) -> {
              said.add(body);
              return MessageBytes.ofUtf8("<notice/>");
            },
            now);
    Notice notice = action.apply(new Notices(new Work(store, now, post)));
    post.queueAll();
    return notice;
  }

  private Store store() {
    Map<String, Object> parts =
        Map.of(
            "notices", port(NoticeBook.class, this::notices),
            "registries", port(RegistryDirectory.class, call -> listed(call.argument())),
            "ledger", port(Ledger.class, this::counter),
            "outbox", port(Outbox.class, call -> queued.add((OutboundMessage) call.argument())),
            "messages", port(MessageLog.class, call -> true));
    return port(Store.class, call -> parts.get(call.name()));
  }

  private Object notices(CallOf call) {
    return switch (call.name()) {
      case "nextIdentifier" -> notices.size() + 1L;
      case "save" -> {
        Notice notice = (Notice) call.argument();
        yield notices.put(notice.identifier(), notice);
      }
      default -> Optional.ofNullable(notices.get((Long) call.argument()));
    };
  }

  private Object counter(CallOf call) {
    return counters.getOrDefault((CounterKey) call.argument(), Counter.ZERO);
  }

  private static Optional<Registry> listed(Object code) {
    return switch (code.toString()) {
      case "GB" -> Optional.of(registry("GB", RegistryKind.PARTY));
      case "CITL" -> Optional.of(registry("CITL", RegistryKind.STL));
      default -> Optional.empty();
    };
  }

  private static Registry registry(String code, RegistryKind kind) {
    return new Registry(
        new RegistryCode(code),
        kind,
        OperatingState.LIVE,
        Optional.empty(),
        Optional.of(URI.create("https://registry.invalid")));
  }

  private record CallOf(String name, Object argument) {}

  private static <T> T port(Class<T> type, Function<CallOf, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              Object found =
                  answer.apply(new CallOf(method.getName(), args == null ? null : args[0]));
              return method.getReturnType() == void.class ? null : found;
            }));
  }
}
