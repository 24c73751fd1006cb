package org.kyotoprotocol.itl.core.ledger;

import java.util.Comparator;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/**
 * What a running total counts. The row under this key is the lock of the limit it feeds.
 *
 * @param registry Party or registry it is counted for; for units of CDM projects the host Party
 * @param commitmentPeriod 0 where all periods are counted together
 * @param item what else tells totals of this kind apart, see {@link Kind}; 0 if nothing does
 */
public record CounterKey(Kind kind, RegistryCode registry, int commitmentPeriod, long item)
    implements Comparable<CounterKey> {
  private static final Comparator<CounterKey> ORDER =
      Comparator.comparing(CounterKey::kind)
          .thenComparing(CounterKey::registry)
          .thenComparingInt(CounterKey::commitmentPeriod)
          .thenComparingLong(CounterKey::item);

  /** Totals that limits are held against. */
  public enum Kind {
    /** AAU issued by the Party for the period: 5008. */
    AAU_ISSUED,
    /** RMU issued by the Party for the period; item is the activity: 5009, 5018. */
    RMU_ISSUED,
    /** CER, tCER and lCER issued for the host Party; item is the project: 5012, 5114. */
    CER_ISSUED,
    /** CER forwarded from the pending account; item is the project: 5114. */
    CER_FORWARDED,
    /** CER moved to the Adaptation Fund account; item is the project: 5114. */
    CER_LEVY_MOVED,
    /** ERU converted by the Party, all periods; item is project and track: 5061. */
    ERU_CONVERTED,
    /** ERU of an original period with a levy, converted; item is project and track: 5109. */
    ERU_CONVERTED_UNDER_LEVY,
    /** ERU contributed to the Adaptation Fund; item is project and track: 5109. */
    ERU_CONTRIBUTED,
    /** AAU of the original period that left the Party for the first time: 5108. */
    AAU_FIRST_TRANSFERRED,
    /** AAU contributed to the Adaptation Fund: 5108. */
    AAU_CONTRIBUTED,
    /**
     * Holdings that count for the reserve, by applicable period: settled is what the registry
     * holds, open what is on its way out: 5101.
     */
    COUNTABLE_HOLDINGS,
    /** Net acquisitions of tCER and lCER, by applicable period: 5104. */
    LULUCF_CER_ACQUIRED,
    /** tCER and lCER retired, by applicable period: 5256. */
    LULUCF_CER_RETIRED,
    /** AAU acquired into surplus reserves: 5112. */
    SURPLUS_RESERVE_ACQUIRED,
    /** AAU retired from the surplus reserve: 5260. */
    SURPLUS_RESERVE_RETIRED,
    /** Units carried over from the period; item is the unit type: 5306, 5307, 5312. */
    CARRIED_OVER,
    /** AAU cancelled for the period; item is the account type, 270 or 280: 5160. */
    ASSIGNED_AMOUNT_CANCELLED,
    /** Units of transactions that carry the notice; item is its identifier. */
    NOTICE_FULFILLED
  }

  /** A total that nothing else tells apart. */
  public static CounterKey of(Kind kind, RegistryCode registry, int commitmentPeriod) {
    return new CounterKey(kind, registry, commitmentPeriod, 0);
  }

  /** Total of a notice; it counts under the registry that it is addressed to. */
  public static CounterKey ofNotice(RegistryCode addressee, long notice) {
    return new CounterKey(Kind.NOTICE_FULFILLED, addressee, 0, notice);
  }

  /** Item of a JI project: totals of its tracks are kept apart. */
  public static long projectAndTrack(int project, int track) {
    return project * 10L + track;
  }

  @Override
  public int compareTo(CounterKey other) {
    return ORDER.compare(this, other);
  }
}
