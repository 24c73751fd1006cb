package org.kyotoprotocol.itl.ws.soap;

/**
 * A call as the exact bytes that go over the wire, so that it can be stored and sent again
 * unchanged. The array is not copied: do not change it.
 *
 * @param operation the operation, sent as SOAPAction
 * @param bytes the SOAP envelope in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are compared nowhere; copies would cost megabytes
public record EncodedCall(String operation, byte[] bytes) {}
