/** Transactions: what is proposed, the states it passes through, and what ends it. */
package org.kyotoprotocol.itl.core.transaction;
