package org.kyotoprotocol.itl.testkit.scenario;

/** A mistake in a scenario file; says in which file and line. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScenarioException(String file, int line, String mistake) {
    super(file + ":" + line + ": " + mistake);
  }
}
