package org.kyotoprotocol.itl.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;

class BindingTest {
  @Test
  void aDateTimeIsWrittenInUtcWithThreeFractionDigits() throws Exception {
    MessageRequest request = new MessageRequest();
    request.setMessageDateTime(Instant.parse("2010-06-01T12:00:00Z"));
    assertThat(write(request, MessageRequest.class))
        .contains("<messageDateTime>2010-06-01T12:00:00.000Z</messageDateTime>");
  }

  @Test
  void aDateIsWrittenWithoutZone() throws Exception {
    TransactionUnitBlock block = new TransactionUnitBlock();
    block.setExpiryDate(LocalDate.of(2012, 12, 31));
    assertThat(write(block, TransactionUnitBlock.class))
        .contains("<expiryDate>2012-12-31</expiryDate>");
  }

  @Test
  void absentOptionalFieldsAreNull() throws Exception {
    TransactionUnitBlock block =
        read("<b><unitSerialBlockStart>1</unitSerialBlockStart></b>", TransactionUnitBlock.class);
    assertThat(block.getUnitSerialBlockStart()).isEqualTo(1);
    assertThat(block.getLULUCFActivity()).isNull();
    assertThat(block.getInstallationIdentifier()).isNull();
    assertThat(block.getExpiryDate()).isNull();
  }

  @Test
  void timesReadAsTheyWereWritten() throws Exception {
    ProvideTimeRequest request =
        read(
            "<r><ITLSystemTime>2010-06-01T12:00:00.123Z</ITLSystemTime></r>",
            ProvideTimeRequest.class);
    assertThat(request.getITLSystemTime()).isEqualTo(Instant.parse("2010-06-01T12:00:00.123Z"));
  }

  private static <T> String write(T value, Class<T> type) throws Exception {
    StringWriter out = new StringWriter();
    JAXBContext.newInstance(type)
        .createMarshaller()
        .marshal(new JAXBElement<>(new QName("part"), type, value), out);
    return out.toString();
  }

  private static <T> T read(String xml, Class<T> type) throws Exception {
    return JAXBContext.newInstance(type)
        .createUnmarshaller()
        .unmarshal(new StreamSource(new StringReader(xml)), type)
        .getValue();
  }
}
