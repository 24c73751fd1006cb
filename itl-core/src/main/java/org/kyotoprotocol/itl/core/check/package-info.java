/**
 * The check catalogue: every coded rule as a row of an enum, a pure function from facts to
 * evidence, with its text, its source and how sure we are of it.
 */
package org.kyotoprotocol.itl.core.check;
