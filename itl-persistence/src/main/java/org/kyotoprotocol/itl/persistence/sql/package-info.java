/** The SQL that one kind of database understands and others do not. */
package org.kyotoprotocol.itl.persistence.sql;
