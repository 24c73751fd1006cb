/** The business clock and the commitment period calendar. All times are UTC. */
package org.kyotoprotocol.itl.core.time;
