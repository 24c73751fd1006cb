/** Calls to peers: delivering what the log says, and testing whether a peer can be reached. */
package org.kyotoprotocol.itl.ws.delivery;
