package org.kyotoprotocol.itl.deploy.sandbox;

import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.ACCOUNTS_ON_FIRST_USE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.DATABASE_DIRECTORY;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.LISTEN_PORT;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OPEN_REFERENCE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OUTBOUND_PASSWORD_FILE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.OUTBOUND_USER;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.PLAIN_ENDPOINTS;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_CA;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_CERTIFICATE;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_CRL;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_KEY;
import static org.kyotoprotocol.itl.deploy.settings.SettingsCatalogue.TLS_RELOAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyotoprotocol.itl.deploy.settings.Setting;
import org.kyotoprotocol.itl.testkit.pki.Identity;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.ws.soap.BasicCredentials;

/** The files that a sandbox writes for its users: settings and properties. */
final class SandboxFiles {
  private final SandboxPlan plan;
  private final SandboxPki pki;

  SandboxFiles(SandboxPlan plan, SandboxPki pki) {
    this.plan = plan;
    this.pki = pki;
  }

  /** Settings of the node; made anew at every start. */
  Path writeSettings() {
    Map<Setting, Object> values = new LinkedHashMap<>();
    values.put(LISTEN_PORT, plan.port());
    values.put(TLS_CERTIFICATE, pki.itl().certificate());
    values.put(TLS_KEY, pki.itl().key());
    values.put(TLS_CA, pki.authorityCertificate());
    values.put(TLS_CRL, pki.revocationList());
    values.put(TLS_RELOAD, "PT5S");
    values.put(OUTBOUND_USER, pki.itlCredentials().user());
    values.put(OUTBOUND_PASSWORD_FILE, pki.itl().key().resolveSibling("basic.password"));
    values.put(DATABASE_DIRECTORY, SandboxFolder.database(plan.folder()));
    values.put(ACCOUNTS_ON_FIRST_USE, true);
    values.put(OPEN_REFERENCE, true);
    values.put(PLAIN_ENDPOINTS, true);
    return write(
        SandboxFolder.settings(plan.folder()),
        "# Settings of this sandbox, made anew at every start.\n"
            + values.entrySet().stream()
                .map(entry -> entry.getKey().key() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining()));
  }

  /** What whoever runs a registry of the sandbox needs to know. */
  void writeProperties(URI log, Function<String, URI> endpoints) {
    StringBuilder text = new StringBuilder();
    line(text, "itl.url", log);
    line(text, "itl.ca", pki.authorityCertificate());
    for (String code : plan.codes()) {
      Identity identity = pki.registry(code);
      BasicCredentials basic = pki.credentials(code);
      String prefix = "registry." + code + ".";
      line(text, prefix + "certificate", identity.certificate());
      line(text, prefix + "key", identity.key());
      line(text, prefix + "keystore", identity.keystore());
      line(text, prefix + "keystore.password", identity.keystorePassword());
      line(text, prefix + "username", basic.user());
      line(text, prefix + "password", basic.password());
      line(text, prefix + "endpoint", endpoints.apply(code));
    }
    write(SandboxFolder.properties(plan.folder()), text.toString());
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append('=').append(value).append('\n');
  }

  /** In one step, and for the owner alone: the file holds passwords. */
  private static Path write(Path file, String text) {
    try {
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              file.getFileName().toString(),
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, text);
      return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
