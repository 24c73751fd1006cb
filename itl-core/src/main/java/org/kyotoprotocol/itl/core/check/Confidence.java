package org.kyotoprotocol.itl.core.check;

import java.util.Locale;

/** How sure we are that code and meaning are those of the standard. */
public enum Confidence {
  /** Stated in a source that was read. */
  SEEN,
  /** Known from a published text, not read again word for word. */
  RECALLED,
  /** Ours; never to be presented as the official wording. */
  INFERRED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
