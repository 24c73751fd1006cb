package org.kyotoprotocol.itl.deploy.settings;

import java.util.List;

/** The settings cannot be used; the message names every fault, its place and the remedy. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
