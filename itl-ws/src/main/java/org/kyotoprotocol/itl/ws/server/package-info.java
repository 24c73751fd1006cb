/**
 * The listener: Jetty with mutual TLS and hard limits, ready to carry any servlet behind its
 * filters, so that the log and the simulated registries stand on the same ground.
 */
package org.kyotoprotocol.itl.ws.server;
