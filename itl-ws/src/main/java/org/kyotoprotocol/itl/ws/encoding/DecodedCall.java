package org.kyotoprotocol.itl.ws.encoding;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * A call or an answer, decoded.
 *
 * @param operation name of the operation
 * @param wrapper the body's element
 * @param literal the wrapper in rpc/literal form, with its one part; the part is empty if there are
 *     violations, so that data binding never fails
 * @param violations every respect in which the part does not fit the schema (at most 1,000)
 * @param fields the readable scalar fields outside arrays, by path, in canonical form, also when
 *     there are violations: {@code from}, {@code proposedTransaction/transactionIdentifier}
 * @param notes what was ignored, for the log
 */
public record DecodedCall(
    String operation,
    QName wrapper,
    Element literal,
    List<Violation> violations,
    Map<String, String> fields,
    List<String> notes) {}
