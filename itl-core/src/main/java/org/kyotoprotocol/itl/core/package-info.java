/**
 * The International Transaction Log itself: what the Data Exchange Standards prescribe, as plain
 * Java without frameworks or I/O. What it needs from outside it names as interfaces (ports).
 */
package org.kyotoprotocol.itl.core;
