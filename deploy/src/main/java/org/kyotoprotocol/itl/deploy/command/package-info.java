/** The commands of {@code deploy/itl}. */
package org.kyotoprotocol.itl.deploy.command;
