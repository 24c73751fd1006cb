package org.kyotoprotocol.itl.deploy.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Every setting of a node, in the order of the file. The reference page is made from this list. */
public final class SettingsCatalogue {
  public static final Setting NODE_NAME =
      Setting.of(
          "node.name",
          "itl-1",
          "Name of this node, unique among the nodes on one database; what it had claimed when it"
              + " died it takes up again under this name.");
  public static final Setting LISTEN_ADDRESS =
      Setting.of("listen.address", "127.0.0.1", "Address on which registries are served.");
  public static final Setting LISTEN_PORT =
      Setting.of("listen.port", "8443", "Port on which registries are served; 0 takes a free one.");
  public static final Setting PUBLIC_URL =
      Setting.optional(
          "public.url",
          "Address that the served WSDL names; without it, the address it was asked under.");
  public static final Setting BODY_LIMIT =
      Setting.of(
          "body.limit",
          "33554432",
          "Largest message body in bytes; a larger one is answered with HTTP 413.");
  public static final Setting TLS_CERTIFICATE =
      Setting.required("tls.certificate", "PEM file: certificate of this log, then its chain.");
  public static final Setting TLS_KEY =
      Setting.required("tls.key", "PEM file: private key of the certificate (PKCS#8).");
  public static final Setting TLS_CA =
      Setting.required("tls.ca", "PEM file: authorities whose certificates registries may show.");
  public static final Setting TLS_CRL =
      Setting.optional(
          "tls.crl",
          "PEM file: revocation lists of these authorities; with it, a certificate without a valid"
              + " list is refused.");
  public static final Setting TLS_RELOAD =
      Setting.of(
          "tls.reload", "PT30S", "How often changed certificate and CRL files are taken up.");
  public static final Setting OUTBOUND_USER =
      Setting.optional("outbound.user", "Basic user that this log shows to registries.");
  public static final Setting OUTBOUND_PASSWORD_FILE =
      Setting.optional("outbound.password-file", "File that holds the password of that user.");
  public static final Setting OUTBOUND_CONNECT =
      Setting.of("outbound.connect-timeout", "PT10S", "Time to connect to a registry.");
  public static final Setting OUTBOUND_READ =
      Setting.of("outbound.read-timeout", "PT60S", "Time to wait for a registry's answer.");
  public static final Setting DELIVERY_PARALLEL =
      Setting.of(
          "delivery.parallel",
          "4",
          "Messages on their way to one registry at a time; a slow registry occupies no more.");
  public static final Setting DATABASE_DIRECTORY =
      Setting.optional(
          "database.directory", "Folder of the embedded PostgreSQL; leave out with database.url.");
  public static final Setting DATABASE_URL =
      Setting.optional("database.url", "JDBC URL of an external PostgreSQL.");
  public static final Setting DATABASE_USER =
      Setting.optional("database.user", "User of the external database.");
  public static final Setting DATABASE_PASSWORD_FILE =
      Setting.optional("database.password-file", "File that holds the password of that user.");
  public static final Setting DATABASE_POOL =
      Setting.of("database.pool", "24", "Connections to the database.");
  public static final Setting EVALUATION_WORKERS =
      Setting.of("evaluation.workers", "4", "Proposals evaluated at the same time.");
  public static final Setting CLEAN_UP_AFTER =
      Setting.of(
          "clean-up.after", "PT24H", "Age at which a transaction that is not final is ended.");
  public static final Setting CLEAN_UP_EVERY =
      Setting.of("clean-up.every", "PT15M", "How often overdue transactions are looked for.");
  public static final Setting MINOR_VERSIONS =
      Setting.of("des.minor-versions", "1", "Current minor versions of the DES, blank-separated.");
  public static final Setting MAXIMUM_BLOCKS =
      Setting.of("rules.maximum-blocks", "3000", "Unit blocks that a proposal may have.");
  public static final Setting ADAPTATION_FUND_ACCOUNT =
      Setting.of(
          "rules.adaptation-fund-account",
          "1100",
          "Identifier of the Adaptation Fund account, of type 100 in the CDM registry.");
  public static final Setting ACCOUNTS_ON_FIRST_USE =
      Setting.of(
          "rules.accounts-on-first-use",
          "false",
          "true records a government account when it is first named; for trying out only.");
  public static final Setting OPEN_REFERENCE =
      Setting.of(
          "rules.open-reference",
          "false",
          "true leaves open what reference data that nobody has given would say; for trying out"
              + " only. false takes what is not recorded as a condition not met.");
  public static final Setting CEILINGS =
      Setting.of(
          "rules.ceilings",
          "down",
          "down or up: how a ceiling that is a share of a figure is rounded to whole units.");
  public static final Setting LEVIES =
      Setting.of(
          "rules.levies",
          "up",
          "up or down: how a levy that is a share of a figure is rounded to whole units.");
  public static final Setting DISABLED_CHECKS =
      Setting.of(
          "rules.disabled-checks",
          "5114",
          "Codes of checks that are switched off, blank-separated, or none; only inferred ones may"
              + " be.");
  public static final Setting PLAIN_ENDPOINTS =
      Setting.of(
          "sandbox.plain-endpoints",
          "false",
          "true allows http endpoints on loopback addresses; for trying out only.");

  /** In the order of the file. */
  public static final List<Setting> ALL =
      List.of(
          NODE_NAME,
          LISTEN_ADDRESS,
          LISTEN_PORT,
          PUBLIC_URL,
          BODY_LIMIT,
          TLS_CERTIFICATE,
          TLS_KEY,
          TLS_CA,
          TLS_CRL,
          TLS_RELOAD,
          OUTBOUND_USER,
          OUTBOUND_PASSWORD_FILE,
          OUTBOUND_CONNECT,
          OUTBOUND_READ,
          DELIVERY_PARALLEL,
          DATABASE_DIRECTORY,
          DATABASE_URL,
          DATABASE_USER,
          DATABASE_PASSWORD_FILE,
          DATABASE_POOL,
          EVALUATION_WORKERS,
          CLEAN_UP_AFTER,
          CLEAN_UP_EVERY,
          MINOR_VERSIONS,
          MAXIMUM_BLOCKS,
          ADAPTATION_FUND_ACCOUNT,
          ACCOUNTS_ON_FIRST_USE,
          OPEN_REFERENCE,
          CEILINGS,
          LEVIES,
          DISABLED_CHECKS,
          PLAIN_ENDPOINTS);

  private SettingsCatalogue() {}

  /** A commented file with every setting: those that have no standard value are commented out. */
  public static String commentedFile() {
    return ALL.stream()
        .map(
            setting ->
                "# %s%n# Environment: %s%n%s%s = %s%n"
                    .formatted(
                        setting.meaning(),
                        setting.variable(),
                        setting.required() ? "" : "# ",
                        setting.key(),
                        setting.standard().orElse("")))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** The reference page. */
  public static String markdown() {
    return """
        # Settings

        Made from the code by `SettingsCatalogue`; a test keeps it in step. The file has lines `key = value`;
        `#` begins a comment. An environment variable overrides the file. An unknown key refuses the start.
        Relative paths begin at the folder of the file. Durations are written as in ISO 8601 (`PT30S`).

        | Key | Environment | Standard | Meaning |
        | --- | --- | --- | --- |
        """
        + ALL.stream()
            .map(
                setting ->
                    "| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                            setting.key(),
                            setting.variable(),
                            setting.required()
                                ? "required"
                                : setting
                                    .standard()
                                    .filter(value -> !value.isEmpty())
                                    .map(value -> "`" + value + "`")
                                    .orElse("none"),
                            setting.meaning()))
            .collect(Collectors.joining());
  }
}
