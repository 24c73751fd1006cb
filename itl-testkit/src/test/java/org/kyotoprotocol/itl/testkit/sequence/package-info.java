/** The services of the core over the store in memory: what follows what. */
package org.kyotoprotocol.itl.testkit.sequence;
