package org.kyotoprotocol.itl.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to run as root; when we are root, it runs in a user
 * namespace of its own, where the same user is nobody special, and where containers forbid that, as
 * the user "nobody".
 *
 * @param prefix what to put before a command so that it runs as the account
 * @param uid the user that must own the server's files
 */
record ServerAccount(List<String> prefix, int uid) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65_534;

  /**
   * @param home a directory we may write to: whoever owns what we write there is who we are
   */
  static ServerAccount choose(Path home) throws IOException {
    Path probe = Files.createTempFile(home, "owner", null);
    int self = uidOf(probe);
    Files.delete(probe);
    if (self != ROOT) {
      return new ServerAccount(List.of(), self);
    }
    return Command.succeeds(List.of("unshare", "-U", "true"))
        ? new ServerAccount(List.of("unshare", "-U"), ROOT)
        : nobody();
  }

  static ServerAccount nobody() {
    List<String> prefix =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    return new ServerAccount(prefix, NOBODY);
  }

  /** Makes everything under the directory the account's own, where it is not yet. */
  void own(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (uidOf(file) != uid) {
          Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    if (uid == NOBODY && !Command.succeeds(prefixed(List.of("test", "-x", home.toString())))) {
      throw new EmbeddedDatabaseException(
          "PostgreSQL does not run as root, and the user nobody cannot reach "
              + home
              + ". Name a directory whose parents everybody may enter, or run as an ordinary user.");
    }
  }

  List<String> prefixed(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  private static int uidOf(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }
}
