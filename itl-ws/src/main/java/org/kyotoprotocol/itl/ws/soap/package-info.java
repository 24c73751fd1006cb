/**
 * SOAP over HTTP with Apache CXF: publishes the ports of the Data Exchange Standards and calls
 * those of peers, both through the section-5 codec.
 */
package org.kyotoprotocol.itl.ws.soap;
