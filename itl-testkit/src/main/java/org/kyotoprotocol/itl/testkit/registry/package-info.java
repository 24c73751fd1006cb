/**
 * Simulated registries: they keep their own books and behave towards a transaction log as genuine
 * registries do, or worse on request.
 */
package org.kyotoprotocol.itl.testkit.registry;
