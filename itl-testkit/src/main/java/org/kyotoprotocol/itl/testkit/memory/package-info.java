/** Everything stored, kept in memory: the ports of the core without a database, for tests. */
package org.kyotoprotocol.itl.testkit.memory;
