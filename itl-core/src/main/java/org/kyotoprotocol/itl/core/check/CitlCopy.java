package org.kyotoprotocol.itl.core.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The CITL's copies of DES checks under its own numbers (DES codes, section 10; EU 916/2007). */
final class CitlCopy {
  private static final Map<Integer, Integer> COPIED = new TreeMap<>();

  static {
    copies(7901, 1501, 1503, 1504, 1510);
    copies(7905, 2001, 2002, 2003, 2004, 2006, 2007, 2008, 2010, 2011, 2012, 2013, 2014, 2015);
    copies(7918, 2016, 2017, 2018, 2019, 2020, 2022);
    copies(7924, 3001, 3002, 3003, 3004, 3005);
    copies(7930, 3007, 3008, 3009, 3010, 3011, 3012);
    copies(7936, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008);
    copies(7945, 4010, 4011, 4012, 5004, 5005, 5006);
  }

  private CitlCopy() {}

  /** The DES check that this code of the CITL copies. */
  static Optional<Integer> of(int code) {
    return Optional.ofNullable(COPIED.get(code));
  }

  /** Consecutive numbers of the CITL, beginning with the first, and what they copy. */
  private static void copies(int first, int... checks) {
    for (int index = 0; index < checks.length; index++) {
      COPIED.put(first + index, checks[index]);
    }
  }
}
