/**
 * Who is calling: the client certificate and the HTTP Basic user, both looked up on every request,
 * must belong to one and the same registry.
 */
package org.kyotoprotocol.itl.ws.identity;
