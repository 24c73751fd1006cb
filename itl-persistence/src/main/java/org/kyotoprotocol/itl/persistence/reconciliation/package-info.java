/** Reconciliations as rows. */
package org.kyotoprotocol.itl.persistence.reconciliation;
