package org.kyotoprotocol.itl.persistence.registry;

import java.util.List;

/** The mapped types of this package. */
public final class RegistryRows {
  public static final List<Class<?>> TYPES =
      List.of(
          RegistryRow.class,
          CredentialsRow.class,
          CertificateRow.class,
          GovernmentAccountRow.class);

  private RegistryRows() {}
}
