/**
 * Reconciliation: comparing the books of the log with those of a registry. What the messages about
 * it say, and what is recorded of one.
 */
package org.kyotoprotocol.itl.core.reconciliation;
