/** Reference data in files: reading a folder of them, taking it over, and giving it back. */
package org.kyotoprotocol.itl.deploy.reference;
