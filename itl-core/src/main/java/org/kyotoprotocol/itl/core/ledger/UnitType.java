package org.kyotoprotocol.itl.core.ledger;

import java.util.Optional;

/** Unit types of the Kyoto Protocol (DES codes, section 3). */
public enum UnitType {
  AAU(1, "AAU"),
  RMU(2, "RMU"),
  ERU_FROM_AAU(3, "ERU from AAU"),
  ERU_FROM_RMU(4, "ERU from RMU"),
  CER(5, "CER"),
  TCER(6, "tCER"),
  LCER(7, "lCER");

  private static final UnitType[] BY_CODE = values();
  private final int code;
  private final String printed;

  UnitType(int code, String printed) {
    this.code = code;
    this.printed = printed;
  }

  public int code() {
    return code;
  }

  public static Optional<UnitType> of(int code) {
    return code >= 1 && code <= BY_CODE.length ? Optional.of(BY_CODE[code - 1]) : Optional.empty();
  }

  /** What units of this type become by conversion; only AAU and RMU change (13/CMP.1 para 29). */
  public UnitType converted() {
    return switch (this) {
      case AAU -> ERU_FROM_AAU;
      case RMU -> ERU_FROM_RMU;
      case ERU_FROM_AAU, ERU_FROM_RMU, CER, TCER, LCER -> this;
    };
  }

  public boolean isEru() {
    return this == ERU_FROM_AAU || this == ERU_FROM_RMU;
  }

  /** tCER and lCER: the units that expire and are to be replaced. */
  public boolean isTemporary() {
    return this == TCER || this == LCER;
  }

  /** CER, tCER and lCER: issued by the CDM registry. */
  public boolean isFromCdm() {
    return this == CER || isTemporary();
  }

  public boolean hasLulucfActivity() {
    return this == RMU || this == ERU_FROM_RMU || isTemporary();
  }

  public boolean hasProject() {
    return isEru() || isFromCdm();
  }

  @Override
  public String toString() {
    return printed;
  }
}
