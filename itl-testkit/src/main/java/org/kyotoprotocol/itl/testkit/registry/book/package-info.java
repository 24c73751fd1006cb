/**
 * The books of a simulated registry: its accounts, units and transactions, kept in a journal that
 * survives a kill. Written apart from the ITL's own ledger, so that comparing the two means
 * something.
 */
package org.kyotoprotocol.itl.testkit.registry.book;
