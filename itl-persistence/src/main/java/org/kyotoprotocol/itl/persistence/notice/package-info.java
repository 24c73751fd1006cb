/** Notices as rows: as they stand, and as they stood after each message. */
package org.kyotoprotocol.itl.persistence.notice;
