package org.kyotoprotocol.itl.deploy.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.Credentials.AcceptedCertificate;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.deploy.settings.SettingsException;
import org.kyotoprotocol.itl.ws.identity.Fingerprint;
import org.kyotoprotocol.itl.ws.identity.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry add}: enters a registry with the credentials it is known by. */
@Command(
    name = "add",
    description = {
      "Add a registry, or replace its entry and credentials.",
      "It takes effect with the registry's next request."
    })
final class RegistryAddCommand implements Callable<Integer> {
  private static final int SHORTEST_PASSWORD = 10;

  @Spec CommandSpec spec;
  @Mixin LogOptions log;

  @Parameters(paramLabel = "CODE", description = "Registry code, such as GB.")
  String code;

  @Option(
      names = "--kind",
      defaultValue = "PARTY",
      description = "${COMPLETION-CANDIDATES} (standard: ${DEFAULT-VALUE}).")
  RegistryKind kind;

  @Option(
      names = "--state",
      defaultValue = "REGISTERED",
      description = "${COMPLETION-CANDIDATES} (standard: ${DEFAULT-VALUE}).")
  OperatingState state;

  @Option(
      names = "--scheme",
      paramLabel = "STL",
      description = "Supplementary transaction log that is consulted for this registry.")
  String scheme;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      required = true,
      description = "Where the log calls it, such as https://HOST/services/RegistryPort.")
  URI endpoint;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      required = true,
      description = "PEM file of its client certificate; twice while one replaces the other.")
  List<Path> certificates;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      required = true,
      description = "HTTP Basic user that it shows.")
  String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      required = true,
      description = "File whose first line is the password; at least 10 characters.")
  Path passwordFile;

  @Override
  public Integer call() {
    if (!"https".equals(endpoint.getScheme())) {
      throw new SettingsException(
          List.of("--endpoint: the connection is secured by TLS, so " + endpoint + " must be https"));
    }
    RegistryCode registryCode = new RegistryCode(code);
    Registry registry =
        new Registry(
            registryCode,
            kind,
            state,
            Optional.ofNullable(scheme).map(RegistryCode::new),
            Optional.of(endpoint));
    Credentials credentials =
        new Credentials(registryCode, accepted(), user, PasswordHash.of(password()));
    try (LogAccess access = log.open()) {
      access
          .unitOfWork()
          .inTransaction(
              store -> {
                store.registries().save(registry);
                store.credentials().save(credentials);
                return registry;
              });
    }
    spec.commandLine().getOut().println(code + " is " + state + " at " + endpoint);
    return ExitCode.OK;
  }

  private List<AcceptedCertificate> accepted() {
    List<AcceptedCertificate> accepted = new ArrayList<>();
    for (Path file : certificates) {
      X509Certificate certificate = read(file);
      accepted.add(
          new AcceptedCertificate(
              Fingerprint.of(certificate), certificate.getNotAfter().toInstant()));
    }
    return accepted;
  }

  private static X509Certificate read(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509").generateCertificate(content);
    } catch (IOException | CertificateException e) {
      throw new SettingsException(
          List.of("--certificate: " + file + " holds no certificate that can be read"));
    }
  }

  private String password() {
    try {
      String password = Files.readAllLines(passwordFile).stream().findFirst().orElse("");
      if (password.length() < SHORTEST_PASSWORD) {
        throw new SettingsException(
            List.of(
                "--password-file: a password has at least 10 characters, the one in "
                    + passwordFile
                    + " has "
                    + password.length()));
      }
      return password;
    } catch (IOException e) {
      throw new SettingsException(List.of("--password-file: " + passwordFile + " cannot be read"));
    }
  }
}
