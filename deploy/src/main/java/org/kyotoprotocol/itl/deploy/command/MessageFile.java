package org.kyotoprotocol.itl.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.kyotoprotocol.itl.core.message.Call;
import org.kyotoprotocol.itl.core.message.MessageBody.ProposalBody;
import org.kyotoprotocol.itl.core.message.MessageBytes;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.endpoint.DesWireFormat;

/** A file with one message, as a registry sends it. */
final class MessageFile {
  /** Stands for a sender that the message does not name; it fails 1033, which says so. */
  private static final RegistryCode NOBODY = new RegistryCode("XX");

  private MessageFile() {}

  /** A file that is no message; the message says what is wrong with it. */
  static final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(Path file, String words) {
      super(file + ": " + words);
    }
  }

  /**
   * The call; its sender is whom the message itself names.
   *
   * @param largest most bytes that the log accepts
   */
  static Call read(Path file, int largest) throws UnreadableFileException {
    byte[] bytes = bytes(file, largest);
    try {
      Call call = new DesWireFormat().read(NOBODY, MessageBytes.of(bytes));
      return new Call(
          sender(call), call.operation(), call.header(), call.contentFaults(), call.body());
    } catch (IllegalArgumentException e) {
      throw new UnreadableFileException(file, words(e));
    }
  }

  private static byte[] bytes(Path file, int largest) throws UnreadableFileException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableFileException(file, "is a folder; name one file");
      }
      if (Files.size(file) > largest) {
        throw new UnreadableFileException(
            file, "is larger than the " + largest + " bytes that the log accepts (body.limit)");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(file, "there is no such file");
    } catch (IOException e) {
      throw new UnreadableFileException(file, "cannot be read: " + e.getMessage());
    }
  }

  private static RegistryCode sender(Call call) {
    return call.header()
        .from()
        .or(
            () ->
                call.body() instanceof ProposalBody body
                    ? Optional.of(body.proposal().transferring().registryCode())
                    : Optional.empty())
        .filter(RegistryCode::isWellFormed)
        .map(RegistryCode::new)
        .orElse(NOBODY);
  }

  /** What the decoder says, with the place where a parser found it. */
  private static String words(IllegalArgumentException failure) {
    Throwable malformed = failure.getCause() == null ? failure : failure.getCause();
    StringBuilder words = new StringBuilder(String.valueOf(malformed.getMessage()));
    for (Throwable cause = malformed.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof XMLStreamException at && at.getLocation() != null) {
        return words
            .append(" (line ")
            .append(at.getLocation().getLineNumber())
            .append(", column ")
            .append(at.getLocation().getColumnNumber())
            .append("). A registry would get a SOAP fault for it.")
            .toString();
      }
    }
    return words.append(". A registry would get a SOAP fault for it.").toString();
  }
}
