/** What other systems of the secretariat decided: dated figures, limits and lists per Party. */
package org.kyotoprotocol.itl.core.reference;
