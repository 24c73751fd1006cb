/** Transactions, their blocks and their events as rows. */
package org.kyotoprotocol.itl.persistence.transaction;
