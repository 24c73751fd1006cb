package org.kyotoprotocol.itl.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a scenario is never passed over; the error says where it stands. */
class ScenarioMistakesTest {
  private static final String HEADING = "# 4002  Units exist\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4002 Units exist",
        "# 4002 Units exist",
        "# 4002  Units Exist",
        "# 9999  Units exist",
        "# 7025  Transferring account not blocked"
      })
  void theHeadingNamesACheckByCodeAndTitle(String heading) {
    assertThatThrownBy(() -> Scenario.parse("4002.scenario", heading + "\nregistry GB\n"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith("4002.scenario:1: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "holdz GB/100-1 AAU GB-1-9          | 'holdz' is no verb; known are [account,",
        "registry gb                        | 'gb' is no registry code",
        "clock yesterday                    | 'yesterday' is no date",
        "clock 2010-06-01T00                | '2010-06-01T00' is no instant",
        "state FR LIVE                      | 'FR' is no registry of this scenario",
        "state GB ASLEEP                    | 'ASLEEP' is no operating state",
        "holds GB/100-1 AAU cp1             | expected serials, but the line ends",
        "holds GB/100-1 AAU cp1 9           | '9' is no range of serials, such as GB-1000-1999",
        "holds GB/100-1 AAU cp1 GB-9-1      | Not a serial range: 9-1",
        "holds GB/999-1 AAU cp1 GB-1-9      | '999' is no account type",
        "holds GB100-1 AAU cp1 GB-1-9       | 'GB100-1' is no account, such as GB/100-1",
        "holds GB/100-1 AAU colour=red 1-9  | 'colour' is no property of a held block",
        "holds GB/100-1 AAU track=x 1-9     | 'x' is no number for track",
        "holds GB/100-1 unitType=9 1-9      | '9' is no unit type",
        "holds GB/100-1 AAU cp1 1-9 more    | unexpected 'more'",
        "account GB/300 cp1                 | the account has no identifier",
        "account GB/300-1 1                 | '1' is no commitment period, such as cp1",
        "mark stolen GB-1-9                 | 'stolen' is no list of barred serials",
        "mark freeze 1-9                    | is no range of serials with a code",
        "disable 4003                       | only inferred checks may be",
        "disable 9999                       | There is no check 9999 to switch off",
        "accounts never                     | 'never' is no way to record accounts",
        "use nowhere                        | 'nowhere.world' is no world",
        "names 4002 GB-1-9                  | nothing was expected before",
        "transaction DONE every sample      | 'DONE' is no state",
        "transaction AT_STL internal GB/100-1 -> GB/100-2 GB-1-9 with colour=red | 'colour' is no property of a transaction"
      })
  void whatIsSaidOfTheWorldMustBeUnderstood(String line, String mistake) {
    assertMistake(line, mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "reference                          | expected set of reference data, but the line ends",
        "reference prices GB,1,1            | 'prices' is no set of reference data; known are [accounts,",
        "reference parties                  | expected row, but the line ends",
        "reference parties GB,1,many        | 'many'",
        "reference parties GB,1,1,1,1,1,1   | the row has more cells than parties.csv has columns",
        "reference reports GB,1             | recorded is missing",
        "reference eligibility GB,17,eligible,2010-02-01,2010-01-01 | to is before from, not '2010-01-01'",
        "given                              | expected set of reference data, but the line ends",
        "given parties prices               | 'prices' is no set of reference data",
        "counted sales GB cp1               | 'sales' is no running total; known are [aau-contributed,",
        "counted aau-issued gb cp1          | 'gb' is no registry code",
        "counted aau-issued GB 1            | '1' is no commitment period, such as cp1",
        "counted aau-issued GB cp1 settled  | '' is no number",
        "counted aau-issued GB cp1 open=x   | 'x' is no number",
        "counted aau-issued GB cp1 sold=1   | 'sold' is none of item, settled, open",
        "notice x type=1 to=GB              | 'x' is no identifier of the notice",
        "notice 7 to=GB                     | there is no such type of notice",
        "notice 7 type=14 to=GB             | there is no such type of notice",
        "notice 7 type=one to=GB            | 'one' is no type",
        "notice 7 type=1                    | '' is no registry code",
        "notice 7 type=1 to=gb              | 'gb' is no registry code",
        "notice 7 type=1 to=GB status=4     | there is no such status of a notice",
        "notice 7 type=3 to=GB unit=9       | there is no such unit type",
        "notice 7 type=1 to=GB target=x     | 'x' is no target",
        "notice 7 type=3 to=GB date=soon    | 'soon' is no date",
        "notice 7 type=1 to=GB colour=red   | 'colour' is no part of a notice",
        "notice 7 type=3 to=GB 7000-7099    | is no range of serials with a code"
      })
  void whatIsRecordedCountedAndNotifiedMustBeUnderstood(String line, String mistake) {
    assertMistake(line, mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "expect 4002                                             | expected message, but the line ends",
        "expect fine message by GB                               | 'fine' is no code",
        "expect 4002,9999 message by GB                          | there is no check 9999",
        "expect ok letter by GB                                  | 'letter' is no message",
        "expect ok message from GB                               | expected 'by' before 'from'",
        "expect ok message by gb                                 | A registry code has 2 to 4 capital letters",
        "expect ok message by GB at noon                         | unexpected 'at noon'",
        "expect ok message by GB with colour=red                 | 'colour' is no property of a message",
        "expect ok message by GB with major                      | expected key=value, not 'major'",
        "expect ok message by GB with major=one                  | 'one' is no number for major",
        "expect ok notification four by GB of GB1                | 'four' is no transaction status",
        "expect ok notification 6 by GB of GB1 with result=no    | 'no' is no response code",
        "expect ok notification 6 by GB of GB1 with result=1:GB  | 'GB' is no block, such as",
        "expect ok call sing by GB                               | 'sing' is no operation",
        "expect ok internal GB/100-1 GB/100-2 GB-1-9             | expected '->' before 'GB/100-2'",
        "expect ok internal GB/100-1 -> GB/100-2                 | expected serials, but the line ends",
        "expect ok internal GB/100-1 -> GB/100-2 GB-1-9 with blocks=thrice | 'thrice' is no number of blocks",
        "expect ok sample internal                               | 'internal' is no sample; known are []",
        "expect ok every sample                                  | no message is meant"
      })
  void whatIsExpectedMustBeUnderstood(String line, String mistake) {
    assertMistake(line, mistake);
  }

  @Test
  void aMistakeInAWorldIsNotSilent() {
    assertMistake("use standard more", "unexpected 'more'");
  }

  @Test
  void anExpectationThatIsNotMetIsReportedWithItsPlace() {
    List<Outcome> outcomes =
        run(
            """
            registry GB
            holds  GB/100-1 AAU cp1 GB-1000-1099   # a comment
            expect ok   internal GB/100-1 -> GB/120-2 GB-1000-1100
            names  4002 GB-1000-1100
            expect 4002 internal GB/100-1 -> GB/120-2 GB-1000-1100
            names  4002 GB-1-9
            """);
    assertThat(outcomes)
        .extracting(Outcome::isAsExpected)
        .containsExactly(false, true, true, false);
    assertThat(outcomes.get(0))
        .hasToString("4002.scenario:4: Internal transfer: expected ok, found 4002");
    assertThat(outcomes.get(3))
        .hasToString("4002.scenario:7: Internal transfer: expected GB-1-9, found GB-1000-1100");
  }

  @Test
  void theSetOfCodesIsComparedExactly() {
    List<Outcome> outcomes =
        run(
            """
            registry GB
            holds  GB/230-1 AAU cp1 GB-1000-1099
            expect 4011      internal GB/100-1 -> GB/120-2 GB-1000-1099
            expect 4004      internal GB/100-1 -> GB/120-2 GB-1000-1099
            expect 4011,4004 internal GB/100-1 -> GB/120-2 GB-1000-1099
            """);
    assertThat(outcomes).extracting(Outcome::isAsExpected).containsExactly(false, false, true);
  }

  @Test
  void aCaseBeginsWithAnEmptyWorld() {
    List<Outcome> outcomes =
        run(
            """
            registry GB
            expect ok   message by GB
            case nobody is listed
            expect 1501 internal GB/100-1 -> GB/120-2 GB-1000-1099
            """);
    assertThat(outcomes).allMatch(Outcome::isAsExpected);
  }

  @Test
  void unitsAreProposedAsTheyAreHeldUnlessSaidOtherwise() {
    assertThat(
            run(
                """
                registry GB
                holds  GB/100-1 tCER cp1 activity=1 project=5 expires=2012-12-31 BR-1-99
                expect ok   internal GB/100-1 -> GB/120-2 1-9
                expect 4004 internal GB/100-1 -> GB/120-2 project=6 1-9
                expect 4002 internal GB/100-1 -> GB/120-2 AAU 200-209
                names  4002 GB-200-209
                """))
        .allMatch(Outcome::isAsExpected);
  }

  private static void assertMistake(String line, String mistake) {
    assertThatThrownBy(() -> run("registry GB\n" + line + "\n"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith("4002.scenario:3: ")
        .hasMessageContaining(mistake);
  }

  private static List<Outcome> run(String text) {
    return ScenarioRunner.run(Scenario.parse("4002.scenario", HEADING + text));
  }
}
