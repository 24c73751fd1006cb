package org.kyotoprotocol.itl.testkit.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.check.Check;
import org.kyotoprotocol.itl.core.check.CheckCatalogue;

/** The scenarios that come with the log, one for each check. */
public final class Scenarios {
  private Scenarios() {}

  /** Scenarios of all checks that have one, in the order of the catalogue. */
  public static List<Scenario> all() {
    return CheckCatalogue.all().stream().flatMap(check -> of(check).stream()).toList();
  }

  public static Optional<Scenario> of(Check check) {
    String file = check.code() + ".scenario";
    return read(file).map(text -> Scenario.parse(file, text));
  }

  /** A file that lies with the scenarios. */
  static Optional<String> read(String file) {
    try (InputStream in = Scenarios.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Scenario " + file + " cannot be read", unreadable);
    }
  }
}
