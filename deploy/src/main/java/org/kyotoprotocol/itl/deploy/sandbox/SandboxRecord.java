package org.kyotoprotocol.itl.deploy.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kyotoprotocol.itl.core.Store;
import org.kyotoprotocol.itl.core.UnitOfWork;
import org.kyotoprotocol.itl.core.reference.ReferenceData;
import org.kyotoprotocol.itl.core.reference.ReferenceData.ReferenceChange;
import org.kyotoprotocol.itl.core.reference.ReferenceProblemException;
import org.kyotoprotocol.itl.core.reference.ReferenceRow;
import org.kyotoprotocol.itl.core.reference.ReferenceSet;
import org.kyotoprotocol.itl.core.registry.Credentials;
import org.kyotoprotocol.itl.core.registry.Credentials.AcceptedCertificate;
import org.kyotoprotocol.itl.core.registry.OperatingState;
import org.kyotoprotocol.itl.core.registry.Registry;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.core.registry.RegistryKind;
import org.kyotoprotocol.itl.core.time.BusinessClock;
import org.kyotoprotocol.itl.deploy.reference.ReferenceFolder;
import org.kyotoprotocol.itl.deploy.reference.ReferenceImport;
import org.kyotoprotocol.itl.testkit.data.CdmData;
import org.kyotoprotocol.itl.testkit.pki.Identity;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.ws.identity.PasswordHash;

/** Enters the registries of a sandbox, their credentials and the reference data. */
final class SandboxRecord {
  /** The passwords are long and random, so that hashing them need not be slow. */
  private static final int ITERATIONS = 10_000;

  private static final String FIRST_PERIOD = "1";
  private static final List<ReferenceRow> DEFAULTS = defaults();

  private final SandboxPlan plan;
  private final SandboxPki pki;
  private final Function<String, URI> endpoints;
  private final BusinessClock clock;

  /**
   * @param endpoints where the log calls a registry
   */
  SandboxRecord(
      SandboxPlan plan, SandboxPki pki, Function<String, URI> endpoints, BusinessClock clock) {
    this.clock = clock;
    this.plan = plan;
    this.pki = pki;
    this.endpoints = endpoints;
  }

  void enter(UnitOfWork unitOfWork) {
    unitOfWork.inTransaction(
        store -> {
          plan.codes().forEach(code -> enter(store, new RegistryCode(code)));
          enterDefaults(store);
          plan.reference().ifPresent(given -> enter(store, given));
          return store;
        });
  }

  /** Assigned amounts, unless somebody has given figures of Parties. */
  private void enterDefaults(Store store) {
    ReferenceData reference = store.reference();
    if (!reference.given().contains(ReferenceSet.PARTIES)
        && !Set.copyOf(reference.all(ReferenceSet.PARTIES)).equals(Set.copyOf(DEFAULTS))) {
      String why = "assigned amounts of the published decisions";
      reference.replace(
          new ReferenceChange(clock.now(), "sandbox", why, false), ReferenceSet.PARTIES, DEFAULTS);
    }
  }

  private void enter(Store store, ReferenceFolder given) {
    String why = "sandbox --reference " + given.folder();
    ReferenceImport.takeOver(
        store,
        given,
        new ReferenceChange(clock.now(), System.getProperty("user.name", "sandbox"), why, true));
  }

  private static List<ReferenceRow> defaults() {
    return CdmData.assignedAmounts().entrySet().stream()
        .map(entry -> assignedAmount(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ReferenceRow assignedAmount(RegistryCode party, long quantity) {
    try {
      return ReferenceSet.PARTIES.read(
          Map.of(
              "registry_code", party.value(),
              "commitment_period", FIRST_PERIOD,
              "assigned_amount", Long.toString(quantity)));
    } catch (ReferenceProblemException e) {
      throw new IllegalStateException("The assigned amount of " + party + " cannot be used", e);
    }
  }

  private void enter(Store store, RegistryCode code) {
    RegistryKind kind = code.equals(RegistryCode.CDM) ? RegistryKind.CDM : RegistryKind.PARTY;
    store
        .registries()
        .save(
            new Registry(
                code,
                kind,
                OperatingState.LIVE,
                Optional.empty(),
                Optional.of(endpoints.apply(code.value()))));
    store
        .credentials()
        .save(
            new Credentials(
                code,
                pki.registryIdentities(code.value()).stream().map(SandboxRecord::accepted).toList(),
                pki.credentials(code.value()).user(),
                PasswordHash.of(pki.credentials(code.value()).password(), ITERATIONS)));
  }

  private static AcceptedCertificate accepted(Identity identity) {
    return new AcceptedCertificate(
        identity.fingerprint(), identity.x509().getNotAfter().toInstant());
  }
}
