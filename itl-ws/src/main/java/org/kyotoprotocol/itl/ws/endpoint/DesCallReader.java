package org.kyotoprotocol.itl.ws.endpoint;

import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.CallReader;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.soap.DesPort;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;

/** Decodes the stored bytes of a message as the endpoint did when they arrived. */
public final class DesCallReader implements CallReader {
  private final MessageCodec codec;

  /**
   * @param limits those of the endpoint
   */
  public DesCallReader(DecodingLimits limits) {
    this.codec = new MessageCodec(DesPort.TRANSACTION_LOG, limits);
  }

  @Override
  public Call read(RegistryCode sender, MessageBytes bytes) {
    try {
      // What HTTP said about the character set is not stored; the XML declaration says it again.
      MessageCodec.Decoded decoded = codec.readRequest(bytes.array(), null);
      return CallMapping.call(
          sender,
          decoded.call().operation(),
          decoded.call().violations(),
          decoded.call().fields(),
          decoded.content());
    } catch (MalformedCallException e) {
      throw new IllegalArgumentException("The stored message cannot be decoded again", e);
    }
  }
}
