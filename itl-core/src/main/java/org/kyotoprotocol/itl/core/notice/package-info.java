/** Notices: what the log obliges or informs a registry of, and how it is fulfilled. */
package org.kyotoprotocol.itl.core.notice;
