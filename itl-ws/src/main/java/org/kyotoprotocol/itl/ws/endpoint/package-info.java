/**
 * The log's port: DES messages become calls to the core, receipts become answers, and what the core
 * says becomes DES messages.
 */
package org.kyotoprotocol.itl.ws.endpoint;
