/**
 * Reference data as rows: every row that was ever given, and the changes that gave and ended it.
 */
package org.kyotoprotocol.itl.persistence.reference;
