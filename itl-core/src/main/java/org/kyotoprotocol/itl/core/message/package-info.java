/** Messages: what arrives, what leaves, and the record of both. */
package org.kyotoprotocol.itl.core.message;
