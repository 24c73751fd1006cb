/** Registries, credentials and accounts as rows. */
package org.kyotoprotocol.itl.persistence.registry;
