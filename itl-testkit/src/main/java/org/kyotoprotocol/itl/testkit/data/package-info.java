/**
 * Public data of the Kyoto Protocol, bundled: issuances and cancellations of the CDM registry, and
 * the assigned amounts of the first commitment period.
 */
package org.kyotoprotocol.itl.testkit.data;
