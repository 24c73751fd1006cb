package org.kyotoprotocol.itl.ws.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyotoprotocol.itl.ws.encoding.Lexical.UnreadableException;
import org.kyotoprotocol.itl.ws.encoding.SchemaType.Simple;

/** How the text of values reads (DES wire contract D6, D14, D15). */
class LexicalTest {

  @ParameterizedTest
  @CsvSource({
    "INT, 1, 1",
    "INT, ' \t\n7 ', 7",
    "INT, +5, 5",
    "INT, -0, 0",
    "INT, 0012, 12",
    "INT, 2147483647, 2147483647",
    "INT, -2147483648, -2147483648",
    "LONG, 9223372036854775807, 9223372036854775807",
    "LONG, 00000000000000000000000001, 1",
    "DATE_TIME, 2010-06-01T12:00:00Z, 2010-06-01T12:00:00.000Z",
    "DATE_TIME, ' 2010-06-01T12:00:00 ', 2010-06-01T12:00:00.000Z",
    "DATE_TIME, 2010-06-01T12:00:00.1, 2010-06-01T12:00:00.100Z",
    "DATE_TIME, 2010-06-01T12:00:00.12Z, 2010-06-01T12:00:00.120Z",
    "DATE_TIME, 2010-06-01T12:00:00.1234Z, 2010-06-01T12:00:00.123Z",
    "DATE_TIME, 2010-06-01T12:00:00.1235Z, 2010-06-01T12:00:00.124Z",
    "DATE_TIME, 2010-06-01T12:00:00.123499999Z, 2010-06-01T12:00:00.123Z",
    "DATE_TIME, 2010-12-31T23:59:59.999500000Z, 2011-01-01T00:00:00.000Z",
    "DATE_TIME, 2010-06-01T12:00:00+02:00, 2010-06-01T10:00:00.000Z",
    "DATE_TIME, 2010-06-01T12:00:00.5-11:30, 2010-06-01T23:30:00.500Z",
    "DATE_TIME, 2010-06-01T24:00:00Z, 2010-06-02T00:00:00.000Z",
    "DATE_TIME, 2012-02-29T00:00:00Z, 2012-02-29T00:00:00.000Z",
    "DATE, 2012-12-31, 2012-12-31",
    "DATE, ' 2012-12-31 ', 2012-12-31",
    "DATE, 2012-12-31Z, 2012-12-31",
    "DATE, 2012-12-31+12:00, 2012-12-31",
    "DATE, 2012-12-31T23:00:00.000Z, 2012-12-31",
  })
  void readable(Simple type, String text, String canonical) throws Exception {
    assertThat(Lexical.canonical(type, text, false)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "INT, ''",
    "INT, 2147483648",
    "INT, -2147483649",
    "INT, 1.0",
    "INT, 1e3",
    "INT, 0x1",
    "INT, one",
    "INT, '1 2'",
    "INT, --1",
    "INT, +",
    "INT, ١٢",
    "INT, true",
    "INT, INF",
    "LONG, 9223372036854775808",
    "LONG, -9223372036854775809",
    "LONG, 1L",
    "LONG, 99999999999999999999999999999999999999",
    "DATE_TIME, ''",
    "DATE_TIME, 2010-06-01",
    "DATE_TIME, 2010-06-01 12:00:00",
    "DATE_TIME, 2010-06-01T12:00Z",
    "DATE_TIME, 2010-06-01T12:00:00.Z",
    "DATE_TIME, 2010-06-01T25:00:00Z",
    "DATE_TIME, 2010-06-01T24:00:01Z",
    "DATE_TIME, 2010-06-01T12:00:60Z",
    "DATE_TIME, 2010-02-29T12:00:00Z",
    "DATE_TIME, 2010-13-01T12:00:00Z",
    "DATE_TIME, 0000-01-01T00:00:00Z",
    "DATE_TIME, -2010-06-01T12:00:00Z",
    "DATE_TIME, 12010-06-01T12:00:00Z",
    "DATE_TIME, 2010-06-01T12:00:00+19:00",
    "DATE_TIME, 2010-06-01T12:00:00z",
    "DATE_TIME, 9999-12-31T23:59:59.9999Z",
    "DATE_TIME, 0001-01-01T00:00:00+01:00",
    "DATE_TIME, 1275393600000",
    "DATE, ''",
    "DATE, 31.12.2012",
    "DATE, 2012-12-32",
    "DATE, 2012-12",
    "DATE, 2012-12-31 ZZ",
    "DATE, 20121231",
  })
  void unreadable(Simple type, String text) {
    assertThatThrownBy(() -> Lexical.canonical(type, text, false))
        .isInstanceOf(UnreadableException.class)
        .hasMessageMatching("'.*' is not an? .*|is empty, but must be an? .*");
  }

  @Test
  void aStringKeepsItsWhiteSpace() throws Exception {
    assertThat(Lexical.canonical(Simple.STRING, " a\n b ", false)).isEqualTo(" a\n b ");
    assertThat(Lexical.canonical(Simple.STRING, "", false)).isEmpty();
  }

  @Test
  void aStringInBase64IsItsUtf8Text() throws Exception {
    assertThat(Lexical.canonical(Simple.STRING, "w7w=", true)).isEqualTo("ü");
    assertThat(Lexical.canonical(Simple.STRING, "w7\n w= ", true)).isEqualTo("ü");
    assertThat(Lexical.canonical(Simple.STRING, "", true)).isEmpty();
  }

  @Test
  void base64OfSomethingElseIsUnreadable() {
    for (String text : new String[] {"/w==", "w7w=w7w", "a", "w7w!"}) {
      assertThatThrownBy(() -> Lexical.canonical(Simple.STRING, text, true))
          .isInstanceOf(UnreadableException.class)
          .hasMessage("is not base64 of UTF-8 text");
    }
  }

  @Test
  void base64OfWhatXmlCannotCarryIsUnreadable() {
    for (String text : new String[] {"R0IA", "RwE=", "77++"}) {
      assertThatThrownBy(() -> Lexical.canonical(Simple.STRING, text, true))
          .isInstanceOf(UnreadableException.class)
          .hasMessageMatching("contains the character U\\+[0-9A-F]{4}, which XML cannot carry");
    }
  }
}
