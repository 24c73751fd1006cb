package org.kyotoprotocol.itl.core.notice;

import java.util.List;
import java.util.Optional;
import org.kyotoprotocol.itl.core.registry.RegistryCode;

/** Port: the stored notices, inside one unit of work. */
public interface NoticeBook {
  /** An identifier that no notice has had. */
  long nextIdentifier();

  Optional<Notice> find(long identifier);

  /** The notice, its row locked until the unit of work ends. */
  Optional<Notice> lock(long identifier);

  /** Notices to the registry, oldest first. */
  List<Notice> to(RegistryCode addressee);

  /** The latest notices, newest first. */
  List<Notice> latest(int limit);

  /** Adds the notice or replaces its entry, and adds to its history. */
  void save(Notice notice);

  /** Every message of the notice as it stood then, oldest first. */
  List<Notice> history(long identifier);
}
