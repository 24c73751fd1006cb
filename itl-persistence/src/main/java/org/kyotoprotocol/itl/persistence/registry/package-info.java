/** Registries, credentials, accounts and reference data as rows. */
package org.kyotoprotocol.itl.persistence.registry;
