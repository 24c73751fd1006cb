/** What the checks are given to look at, read from a store. */
package org.kyotoprotocol.itl.testkit.check;
