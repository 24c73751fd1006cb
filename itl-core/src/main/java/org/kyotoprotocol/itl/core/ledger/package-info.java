/** Which unit lies where: serial ranges, unit blocks, holdings, movements. */
package org.kyotoprotocol.itl.core.ledger;
