/** Unit blocks, movements, marks and running totals as rows. */
package org.kyotoprotocol.itl.persistence.ledger;
