/** The composition root: puts the parts together and gives them a command line. */
package org.kyotoprotocol.itl.deploy;
