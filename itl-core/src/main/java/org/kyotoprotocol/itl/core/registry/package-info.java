/** Who takes part: registries, supplementary transaction logs, their states and accounts. */
package org.kyotoprotocol.itl.core.registry;
