/**
 * The public key infrastructure of a sandbox: a certificate authority, certificates and Basic
 * credentials for the ITL and every registry, as files that any peer can read. For trying out only;
 * the authority's key lies beside the certificates it signs.
 */
package org.kyotoprotocol.itl.testkit.pki;
