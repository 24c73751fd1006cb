package org.kyotoprotocol.itl.persistence.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a directory to one process. The operating system lets go of it when the process ends, in
 * whatever way, so a lock is never stale.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String FILE = "itl.lock";
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws EmbeddedDatabaseException if another process, or this one, holds it already
   */
  static DirectoryLock take(Path home) throws IOException {
    Path file = home.resolve(FILE);
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    if (!isGranted(channel)) {
      channel.close();
      throw new EmbeddedDatabaseException(
          "The database directory %s is in use by a running ITL (process %s). Stop that one first, or name another directory."
              .formatted(home, Files.readString(file, US_ASCII).strip()));
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII)));
    return new DirectoryLock(channel);
  }

  private static boolean isGranted(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
