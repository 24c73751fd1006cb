/** The settings of a node: one commented file, each entry also an environment variable. */
package org.kyotoprotocol.itl.deploy.settings;
