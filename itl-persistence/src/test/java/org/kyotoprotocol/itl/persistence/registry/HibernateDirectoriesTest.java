package org.kyotoprotocol.itl.persistence.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kyotoprotocol.itl.persistence.Samples.GB;
import static org.kyotoprotocol.itl.persistence.Samples.JP;
import static org.kyotoprotocol.itl.persistence.Samples.NOON;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyotoprotocol.itl.core.ledger.AccountType;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.Credentials.AcceptedCertificate;
import org.kyotoprotocol.itl.core.registry.GovernmentAccount;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.persistence.FreshDatabase;

/** Registries, credentials and accounts. */
class HibernateDirectoriesTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final String OLD = "0a".repeat(32);
  private static final String NEW = "0b".repeat(32);

  @BeforeEach
  void nobody() throws SQLException {
    DATABASE.sql(
        "truncate registry, registry_credentials, registry_certificate, government_account");
  }

  @Test
  void aRegistryComesBackAsSavedAndIsReplacedByTheNext() {
    Registry first =
        new Registry(
            GB,
            RegistryKind.PARTY,
            OperatingState.CONNECTED,
            Optional.of(new RegistryCode("CITL")),
            Optional.of(URI.create("https://registry.example/DES?x=1")));
    save(first);
    assertThat(find(GB)).contains(first);
    Registry second =
        new Registry(
            GB, RegistryKind.PARTY, OperatingState.LIVE, Optional.empty(), Optional.empty());
    save(second);
    assertThat(find(GB)).contains(second);
    assertThat(find(JP)).isEmpty();
  }

  @Test
  void allRegistriesAreListedByCode() {
    Registry jp = party(JP, OperatingState.LIVE);
    Registry gb = party(GB, OperatingState.LIVE);
    Registry cdm =
        new Registry(
            RegistryCode.CDM,
            RegistryKind.CDM,
            OperatingState.LIVE,
            Optional.empty(),
            Optional.empty());
    List.of(jp, gb, cdm).forEach(HibernateDirectoriesTest::save);
    assertThat(DATABASE.<List<Registry>>ask(store -> store.registries().all()))
        .containsExactly(cdm, gb, jp);
  }

  @ParameterizedTest
  @EnumSource
  void everyOperatingStateCanBeStored(OperatingState state) {
    save(party(GB, state));
    assertThat(find(GB)).contains(party(GB, state));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindCanBeStored(RegistryKind kind) {
    save(new Registry(GB, kind, OperatingState.LIVE, Optional.empty(), Optional.empty()));
    assertThat(find(GB)).map(Registry::kind).contains(kind);
  }

  @Test
  void bothCertificatesOfARollOverLeadToTheRegistry() {
    Credentials both = credentials(GB, NEW, OLD);
    save(both);
    assertThat(byCertificate(OLD)).contains(both);
    assertThat(byCertificate(NEW)).contains(both);
    assertThat(byCertificate("0c".repeat(32))).isEmpty();
    assertThat(DATABASE.<Optional<Credentials>>ask(store -> store.credentials().of(GB)))
        .contains(both);
  }

  @Test
  void aCertificateThatWasReplacedIsNoLongerKnown() {
    save(credentials(GB, OLD));
    save(credentials(GB, NEW));
    assertThat(byCertificate(OLD)).isEmpty();
    assertThat(byCertificate(NEW)).contains(credentials(GB, NEW));
  }

  @Test
  void aCertificateStandsForOnePeerOnly() {
    save(credentials(GB, OLD));
    assertThatThrownBy(() -> save(credentials(JP, OLD))).isInstanceOf(RuntimeException.class);
    assertThat(byCertificate(OLD)).contains(credentials(GB, OLD));
    assertThat(DATABASE.<Optional<Credentials>>ask(store -> store.credentials().of(JP))).isEmpty();
  }

  @Test
  void anAccountIsRecordedOnce() {
    GovernmentAccount first = new GovernmentAccount(GB, AccountType.RETIREMENT, 300, 1);
    GovernmentAccount other = new GovernmentAccount(GB, AccountType.VOLUNTARY_CANCELLATION, 300, 1);
    record(first);
    record(new GovernmentAccount(GB, AccountType.RETIREMENT, 300, 2));
    record(other);
    record(new GovernmentAccount(JP, AccountType.RETIREMENT, 300, 2));
    assertThat(
            DATABASE.<Optional<GovernmentAccount>>ask(
                store -> store.accounts().find(GB, AccountType.RETIREMENT, 300)))
        .contains(first);
    assertThat(
            DATABASE.<Optional<GovernmentAccount>>ask(
                store -> store.accounts().find(GB, AccountType.RETIREMENT, 301)))
        .isEmpty();
    assertThat(DATABASE.<List<GovernmentAccount>>ask(store -> store.accounts().of(GB)))
        .containsExactlyInAnyOrder(first, other);
  }

  private static void record(GovernmentAccount account) {
    DATABASE.run(store -> store.accounts().record(account));
  }

  private static Credentials credentials(RegistryCode registry, String... fingerprints) {
    return new Credentials(
        registry,
        List.of(fingerprints).stream().map(f -> new AcceptedCertificate(f, NOON)).toList(),
        registry + "-user",
        "hash of " + fingerprints.length);
  }

  private static Optional<Credentials> byCertificate(String fingerprint) {
    return DATABASE.ask(store -> store.credentials().byCertificate(fingerprint));
  }

  private static void save(Credentials credentials) {
    DATABASE.run(store -> store.credentials().save(credentials));
  }

  private static Registry party(RegistryCode code, OperatingState state) {
    return new Registry(code, RegistryKind.PARTY, state, Optional.empty(), Optional.empty());
  }

  private static void save(Registry registry) {
    DATABASE.run(store -> store.registries().save(registry));
  }

  private static Optional<Registry> find(RegistryCode code) {
    return DATABASE.ask(store -> store.registries().find(code));
  }
}
