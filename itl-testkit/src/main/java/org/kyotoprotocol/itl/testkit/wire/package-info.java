/**
 * Clients that speak to a transaction log as registries do: the genuine multi-reference form over
 * HTTP/1.0, our own flat form, or any bytes at all.
 */
package org.kyotoprotocol.itl.testkit.wire;
