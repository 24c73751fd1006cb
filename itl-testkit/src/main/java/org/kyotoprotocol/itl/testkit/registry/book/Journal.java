package org.kyotoprotocol.itl.testkit.registry.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only file of text records, one a line, each with its checksum. A record that was cut
 * off by a kill can only be the last; it is dropped when the journal is opened, because whoever
 * wrote it had not yet been told that it is safe.
 */
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int CHECKSUM_LENGTH = 8;

  private final Path file;

  /** Not a channel: those close when a thread that writes is interrupted. */
  private final RandomAccessFile out;

  private final Object forcing = new Object();
  private volatile long written;
  private long forced;

  private Journal(Path file, RandomAccessFile out, long end) {
    this.file = file;
    this.out = out;
    this.written = end;
    this.forced = end;
  }

  /**
   * Opens the journal, or begins one, after giving every record in it to the reader.
   *
   * @throws IllegalStateException if a record other than the last is damaged, or another process
   *     has the journal open
   */
  static Journal open(Path file, Consumer<String> reader) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
      if (out.getChannel().tryLock() == null) {
        out.close();
        throw new IllegalStateException(file + " is in use by another process; stop that first");
      }
      long end = replay(file, reader);
      if (end < out.length()) {
        LOG.warn("ITL-481 Dropped a record that was cut off at the end of {}", file);
        out.setLength(end);
      }
      out.seek(end);
      return new Journal(file, out, end);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the journal " + file, e);
    }
  }

  /** Appends a record without line breaks; gives the position up to which it must be forced. */
  synchronized long append(String entry) {
    byte[] bytes = (checksum(entry) + " " + entry + "\n").getBytes(UTF_8);
    try {
      out.write(bytes);
      written += bytes.length;
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the journal " + file, e);
    }
  }

  /** Returns once everything up to the position is on the disk; one force serves many callers. */
  void force(long position) {
    synchronized (forcing) {
      if (forced >= position) {
        return;
      }
      try {
        long reached = written;
        out.getFD().sync();
        forced = reached;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot force the journal " + file + " to the disk", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the journal " + file, e);
    }
  }

  /** Gives the position after the last good record. */
  private static long replay(Path file, Consumer<String> reader) throws IOException {
    long end = 0;
    int damaged = 0;
    int number = 0;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != '\n') {
          line.write(next);
          continue;
        }
        number++;
        if (damaged > 0) {
          throw new IllegalStateException(
              file + ", line " + damaged + " is damaged; restore the file from a copy");
        }
        String entry = entryOf(line.toString(UTF_8));
        if (entry == null) {
          damaged = number;
        } else {
          reader.accept(entry);
          end += line.size() + 1;
        }
        line.reset();
      }
    }
    return end;
  }

  private static String entryOf(String line) {
    if (line.length() <= CHECKSUM_LENGTH) {
      return null;
    }
    String entry = line.substring(CHECKSUM_LENGTH + 1);
    return line.startsWith(checksum(entry)) ? entry : null;
  }

  private static String checksum(String entry) {
    CRC32 crc = new CRC32();
    crc.update(entry.getBytes(UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
