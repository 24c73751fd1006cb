package org.kyotoprotocol.itl.core.reference;

import org.kyotoprotocol.itl.core.time.Validity;

/** Days on which an entry of a code list is in force; without one it always is. */
public record CodeValidity(CodeList list, int code, Validity days) implements ReferenceEntry {
  @Override
  public String subject() {
    return EVERYBODY;
  }
}
