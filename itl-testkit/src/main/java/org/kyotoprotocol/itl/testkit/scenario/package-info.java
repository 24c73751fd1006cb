/**
 * Scenarios: what the checks say of a message in a given world, written as text that people read
 * and tests run. One file for each response code.
 */
package org.kyotoprotocol.itl.testkit.scenario;
