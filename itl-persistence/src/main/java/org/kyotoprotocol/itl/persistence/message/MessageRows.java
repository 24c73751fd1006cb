package org.kyotoprotocol.itl.persistence.message;

import java.util.List;

/** The mapped types of this package. */
public final class MessageRows {
  public static final List<Class<?>> TYPES =
      List.of(MessageRow.class, ReceivedTextRow.class, OutboundMessageRow.class);

  private MessageRows() {}
}
