package org.kyotoprotocol.itl.deploy.sandbox;

import java.nio.file.Path;

/** Where what lies in the folder of a sandbox. */
public final class SandboxFolder {
  private SandboxFolder() {}

  /** Settings of the node, for every command that takes {@code --config}. */
  public static Path settings(Path folder) {
    return folder.resolve("itl.conf");
  }

  static Path clock(Path folder) {
    return folder.resolve("clock");
  }

  static Path pki(Path folder) {
    return folder.resolve("pki");
  }

  static Path books(Path folder) {
    return folder.resolve("registries");
  }

  static Path database(Path folder) {
    return folder.resolve("database");
  }

  static Path properties(Path folder) {
    return folder.resolve("sandbox.properties");
  }
}
