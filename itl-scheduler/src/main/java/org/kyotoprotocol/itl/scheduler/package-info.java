/** The clock: Quartz says when, the core says what. */
package org.kyotoprotocol.itl.scheduler;
