package org.kyotoprotocol.itl.ws.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kyotoprotocol.itl.ws.encoding.Parts.Sample;
import org.kyotoprotocol.itl.ws.soap.MessageCodec;

/** What holds for every message of both ports, whatever its content. */
class CodecPropertiesTest {

  @Provide
  Arbitrary<Sample> messages() {
    return Parts.samples();
  }

  @Property(tries = 1500)
  void encodingThenDecodingIsIdentity(@ForAll("messages") Sample sample) throws Exception {
    MessageCodec.Decoded decoded = read(sample, write(sample));
    assertThat(decoded.call().violations()).isEmpty();
    assertThat(decoded.call().notes()).isEmpty();
    assertThat(decoded.content()).usingRecursiveComparison().isEqualTo(sample.content());
  }

  @Property(tries = 1500)
  void everyLegalReencodingHasTheSameValue(@ForAll("messages") Sample sample, @ForAll Random random)
      throws Exception {
    MessageCodec.Decoded flat = read(sample, write(sample));
    String reencoded = new Reencoder(random).reencode(flat.call().literal(), sample.message());
    MessageCodec.Decoded decoded = read(sample, reencoded.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.call().violations()).as(reencoded).isEmpty();
    assertThat(decoded.call().literal().isEqualNode(flat.call().literal())).as(reencoded).isTrue();
    assertThat(decoded.content()).usingRecursiveComparison().isEqualTo(sample.content());
  }

  @Property(tries = 300)
  void theSameObjectHasTheSameBytes(@ForAll("messages") Sample sample) {
    assertThat(write(sample)).isEqualTo(write(sample));
  }

  @Property(tries = 1500)
  void aDamagedMessageIsRefusedOrReadButNeverFailsOtherwise(
      @ForAll("messages") Sample sample, @ForAll Random random) {
    byte[] bytes = write(sample);
    for (int i = 0; i < 3; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    try {
      assertThat(read(sample, bytes).call()).isNotNull();
    } catch (MalformedCallException e) {
      assertThat(e.reason()).isNotNull();
    }
  }

  private static byte[] write(Sample sample) {
    MessageCodec codec = codec(sample);
    String operation = sample.message().operation();
    return sample.message().response()
        ? codec.response(operation, sample.content())
        : codec.request(operation, sample.content()).bytes();
  }

  private static MessageCodec.Decoded read(Sample sample, byte[] bytes)
      throws MalformedCallException {
    return sample.message().response()
        ? codec(sample).readResponse(bytes, null)
        : codec(sample).readRequest(bytes, null);
  }

  private static MessageCodec codec(Sample sample) {
    return new MessageCodec(sample.port(), DecodingLimits.DEFAULT);
  }
}
