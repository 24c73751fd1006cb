/** A log for trying out: generated PKI, simulated registries, a business clock, in one folder. */
package org.kyotoprotocol.itl.deploy.sandbox;
