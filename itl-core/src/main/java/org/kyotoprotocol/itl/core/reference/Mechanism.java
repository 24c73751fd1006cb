package org.kyotoprotocol.itl.core.reference;

/** Mechanisms of the Protocol that a Party is eligible for, each for itself. */
public enum Mechanism {
  /** Joint implementation. */
  ARTICLE_6(6),
  /** Clean development mechanism. */
  ARTICLE_12(12),
  /** Emissions trading. */
  ARTICLE_17(17);

  private final int article;

  Mechanism(int article) {
    this.article = article;
  }

  /** Article of the Protocol. */
  public int article() {
    return article;
  }
}
