package org.kyotoprotocol.itl.core.transaction;

/** A block as a message names it (UnitBlockIdentifier); values are not judged. */
public record BlockIdentifier(long start, long end, String originatingRegistryCode) {
  public static BlockIdentifier of(ProposalUnitBlock block) {
    return new BlockIdentifier(
        block.unitSerialBlockStart(), block.unitSerialBlockEnd(), block.originatingRegistryCode());
  }

  /** Printed form, {@code CC-start-end}. */
  @Override
  public String toString() {
    return originatingRegistryCode + "-" + start + "-" + end;
  }
}
