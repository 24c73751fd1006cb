package org.kyotoprotocol.itl.deploy.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kyotoprotocol.itl.core.time.BusinessClock;

/**
 * The business clock of a sandbox: real time moved by a distance that is kept in a file, so that a
 * sandbox started again goes on where time has come to meanwhile.
 */
public final class SandboxClock implements BusinessClock {
  /** In the first commitment period, with the registries of the data at work. */
  static final Instant STANDARD = Instant.parse("2010-06-01T00:00:00Z");

  private final Clock real;
  private final Path file;
  private volatile Duration distance;

  private SandboxClock(Path file, Clock real, Duration distance) {
    this.file = file;
    this.real = real;
    this.distance = distance;
  }

  /**
   * @param file where the distance is kept
   * @param start time to begin at; empty to go on, or to begin at the standard time
   * @throws IllegalStateException if the file holds no duration
   */
  static SandboxClock open(Path file, Optional<Instant> start, Clock real) {
    Optional<Duration> kept = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    Duration distance =
        start
            .map(instant -> Duration.between(real.instant(), instant))
            .or(() -> kept)
            .orElseGet(() -> Duration.between(real.instant(), STANDARD));
    if (!kept.equals(Optional.of(distance))) {
      write(file, distance);
    }
    return new SandboxClock(file, real, distance);
  }

  /** The clock of the sandbox in the folder, as it runs. */
  public static SandboxClock running(Path folder) {
    return open(SandboxFolder.clock(folder), Optional.empty(), Clock.systemUTC());
  }

  /** Goes on from another time. Whatever is under way then may be overdue at once. */
  void moveTo(Instant time) {
    Duration other = Duration.between(real.instant(), time);
    write(file, other);
    distance = other;
  }

  @Override
  public Instant now() {
    return real.instant().plus(distance);
  }

  private static Duration read(Path file) {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The clock of the sandbox cannot be read", e);
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          file + " does not hold a duration; give the time anew with --clock", e);
    }
  }

  private static void write(Path file, Duration distance) {
    try {
      // In one step: a kill must not leave a clock that cannot be read.
      Path fresh = Files.createTempFile(file.getParent(), "clock", ".new");
      Files.writeString(fresh, distance + System.lineSeparator());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The clock of the sandbox cannot be kept", e);
    }
  }
}
