package org.kyotoprotocol.itl.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyotoprotocol.itl.core.check.Check;
import org.kyotoprotocol.itl.core.check.CheckCatalogue;

/**
 * One scenario file: what is expected of one check. The first line names the check by its code and
 * title.
 */
public final class Scenario {
  private static final Pattern HEADING = Pattern.compile("# (\\d{4})  (.+)");

  private final Check check;
  private final List<Words> lines;

  private Scenario(Check check, List<Words> lines) {
    this.check = check;
    this.lines = lines;
  }

  /**
   * @param file name of the file, for errors
   * @throws ScenarioException if the heading does not name a check by its code and title
   */
  public static Scenario parse(String file, String text) {
    List<Words> lines = lines(file, text);
    Matcher heading = HEADING.matcher(text.lines().findFirst().orElse(""));
    if (!heading.matches()) {
      throw new ScenarioException(file, 1, "the first line must be '# CODE  TITLE'");
    }
    Check check =
        CheckCatalogue.find(Integer.parseInt(heading.group(1)))
            .orElseThrow(
                () -> new ScenarioException(file, 1, "there is no check " + heading.group(1)));
    if (!check.title().equals(heading.group(2))) {
      throw new ScenarioException(
          file, 1, "check " + check.code() + " is called '" + check.title() + "'");
    }
    return new Scenario(check, lines);
  }

  /** The lines that say something. */
  static List<Words> lines(String file, String text) {
    List<Words> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Words words = new Words(file, number, line);
      if (!words.isEmpty()) {
        lines.add(words);
      }
    }
    return lines;
  }

  public Check check() {
    return check;
  }

  List<Words> lines() {
    return lines;
  }
}
