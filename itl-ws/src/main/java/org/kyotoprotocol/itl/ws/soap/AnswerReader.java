package org.kyotoprotocol.itl.ws.soap;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.kyotoprotocol.itl.ws.encoding.DecodingLimits;
import org.kyotoprotocol.itl.ws.encoding.MalformedCallException;
import org.kyotoprotocol.itl.ws.encoding.ReceivedFault;
import org.kyotoprotocol.itl.ws.soap.MessageCodec.Decoded;

/** Reads what a peer answered. An answer that cannot be read is never taken for success. */
final class AnswerReader {
  private final MessageCodec codec;
  private final DecodingLimits limits;

  AnswerReader(MessageCodec codec, DecodingLimits limits) {
    this.codec = codec;
    this.limits = limits;
  }

  SendOutcome read(EncodedCall call, HttpResponse<byte[]> response) {
    byte[] bytes = response.body();
    int status = response.statusCode();
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    String charset = ReceiveInterceptor.charset(contentType);
    String seen = "HTTP " + status + (contentType.isEmpty() ? "" : ", " + contentType);
    if (bytes.length == 0) {
      return new SendOutcome.Unreadable(status, "the answer is empty (" + seen + ")", bytes);
    }
    try {
      return answered(status, call, codec.readResponse(bytes, charset), bytes);
    } catch (MalformedCallException e) {
      return fault(bytes, charset)
          .<SendOutcome>map(fault -> new SendOutcome.Faulted(fault.code(), fault.text(), bytes))
          .orElseGet(
              () ->
                  new SendOutcome.Unreadable(
                      status,
                      "the answer cannot be read (" + seen + "): " + e.getMessage(),
                      bytes));
    }
  }

  private static SendOutcome answered(int status, EncodedCall call, Decoded decoded, byte[] bytes) {
    String defect = null;
    if (status / 100 != 2) {
      defect = "an answer came with HTTP " + status;
    } else if (!decoded.call().operation().equals(call.operation())) {
      defect = "the answer belongs to " + decoded.call().operation();
    } else if (!decoded.call().violations().isEmpty()) {
      defect = "the answer does not fit the schema: " + decoded.call().violations();
    }
    return defect == null
        ? new SendOutcome.Answered(decoded.content(), decoded.call().notes(), bytes)
        : new SendOutcome.Unreadable(status, defect, bytes);
  }

  private Optional<ReceivedFault> fault(byte[] bytes, String charset) {
    try {
      return ReceivedFault.read(bytes, charset, limits);
    } catch (MalformedCallException e) {
      return Optional.empty();
    }
  }
}
