/** The message log and the outbox as rows. */
package org.kyotoprotocol.itl.persistence.message;
