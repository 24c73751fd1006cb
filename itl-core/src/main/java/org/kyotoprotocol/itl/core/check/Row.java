package org.kyotoprotocol.itl.core.check;

/**
 * One row of the catalogue: everything there is to say about a check, and the check itself.
 *
 * @param code the response code of its failure
 * @param title short name
 * @param rule the condition in words
 * @param source where code and meaning come from
 * @param condition the condition as code
 */
public record Row(
    int code,
    Stage stage,
    Scope scope,
    Types types,
    String title,
    String rule,
    String source,
    Confidence confidence,
    Condition condition) {}
