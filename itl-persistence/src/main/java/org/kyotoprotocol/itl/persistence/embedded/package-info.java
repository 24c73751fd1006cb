/** A PostgreSQL server of our own in a directory: unpacked, started, stopped, recovered. */
package org.kyotoprotocol.itl.persistence.embedded;
