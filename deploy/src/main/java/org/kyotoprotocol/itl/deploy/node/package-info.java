/** A running node: the parts put together, its workers, its start and its stop. */
package org.kyotoprotocol.itl.deploy.node;
