package org.kyotoprotocol.itl.deploy.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.Credentials.AcceptedCertificate;
import org.kyotoprotocol.itl.core.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code registry}: the registry table and the connections to it. */
@Command(
    name = "registry",
    description = "Look at registries, add one, test the connection to one.",
    subcommands = {
      RegistryCommand.Table.class,
      RegistryAddCommand.class,
      RegistryTestCommand.class
    })
public final class RegistryCommand {
  /** {@code registry list}. */
  @Command(name = "list", description = "Every registry: state, endpoint, certificates.")
  static final class Table implements Callable<Integer> {
    @Spec CommandSpec spec;
    @Mixin LogOptions log;

    @Override
    public Integer call() {
      TextTable table =
          new TextTable("CODE", "KIND", "STATE", "SCHEME", "CERTIFICATE UNTIL", "ENDPOINT");
      try (LogAccess access = log.open()) {
        access
            .unitOfWork()
            .inTransaction(
                store -> {
                  store.registries().all().forEach(registry -> row(table, store, registry));
                  return table;
                });
      }
      table.print(spec.commandLine().getOut());
      return ExitCode.OK;
    }

    private static void row(TextTable table, Store store, Registry registry) {
      table.row(
          registry.code().value(),
          registry.kind().name(),
          registry.state().name(),
          registry.scheme().map(Object::toString).orElse("-"),
          expiry(store.credentials().of(registry.code())),
          registry.endpoint().map(Object::toString).orElse("none"));
    }

    /** The last day on which one of the certificates is accepted. */
    private static String expiry(Optional<Credentials> credentials) {
      return credentials
          .map(Credentials::certificates)
          .map(List::stream)
          .flatMap(
              certificates ->
                  certificates.map(AcceptedCertificate::notAfter).max(Comparator.naturalOrder()))
          .map(until -> LocalDate.ofInstant(until, ZoneOffset.UTC).toString())
          .orElse("none");
    }
  }
}
