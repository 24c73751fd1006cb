/**
 * Transport security: keys, certificate authorities and revocation lists that can be replaced
 * without a restart, and plain words for whatever is wrong with a certificate.
 */
package org.kyotoprotocol.itl.ws.tls;
