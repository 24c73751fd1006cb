/** The published history of the CDM registry, passed through the log. */
package org.kyotoprotocol.itl.testkit.history;
