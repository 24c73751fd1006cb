/**
 * The SOAP 1.1 section-5 codec: turns rpc/encoded messages into the rpc/literal form that JAXB
 * reads, and back, driven by the schema alone. It knows neither the ITL nor CXF.
 */
package org.kyotoprotocol.itl.ws.encoding;
