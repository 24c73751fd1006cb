package org.kyotoprotocol.itl.deploy.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.kyotoprotocol.itl.testkit.data.CdmData;
import org.kyotoprotocol.itl.testkit.pki.Identity;
import org.kyotoprotocol.itl.testkit.pki.SandboxPki;
import org.kyotoprotocol.itl.ws.identity.PasswordHash;

/** Enters the registries of a sandbox, their credentials and the assigned amounts. */
final class SandboxRecord {
  /** The passwords are long and random, so that hashing them need not be slow. */
  private static final int ITERATIONS = 10_000;

  private static final String FIRST_PERIOD = "1";

  private final SandboxPlan plan;
  private final SandboxPki pki;
  private final Function<String, URI> endpoints;

  /**
   * @param endpoints where the log calls a registry
   */
  SandboxRecord(SandboxPlan plan, SandboxPki pki, Function<String, URI> endpoints) {
    this.plan = plan;
    this.pki = pki;
    this.endpoints = endpoints;
  }

  /**
   * @param now by the clock of the sandbox
   */
  void enter(UnitOfWork unitOfWork, Instant now) {
    unitOfWork.inTransaction(
        store -> {
          plan.codes().forEach(code -> enter(store, new RegistryCode(code)));
          enterAssignedAmounts(store.reference(), now);
          return store;
        });
  }

  private static void enterAssignedAmounts(ReferenceData reference, Instant now) {
    List<ReferenceRow> rows = new ArrayList<>();
    CdmData.assignedAmounts().forEach((party, quantity) -> rows.add(figures(party, quantity)));
    reference.replace(
        new ReferenceChange(now, "sandbox", "published assigned amounts", false),
        ReferenceSet.PARTIES,
        rows);
  }

  private static ReferenceRow figures(RegistryCode party, long assignedAmount) {
    try {
      return ReferenceSet.PARTIES.read(
          Map.of(
              "registry_code", party.value(),
              "commitment_period", FIRST_PERIOD,
              "assigned_amount", String.valueOf(assignedAmount)));
    } catch (ReferenceProblemException e) {
      throw new IllegalStateException("Assigned amount of " + party + ": " + e.getMessage(), e);
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
