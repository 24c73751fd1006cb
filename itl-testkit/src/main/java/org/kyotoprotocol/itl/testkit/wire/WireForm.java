package org.kyotoprotocol.itl.testkit.wire;

/**
 * How a call looks on the wire.
 *
 * @param multiReference with values hoisted to multiRef elements, as genuine registries send; else
 *     flat
 * @param http10 HTTP/1.0 with a new connection for every call; else HTTP/1.1 with connections kept
 */
public record WireForm(boolean multiReference, boolean http10) {
  /** Exactly as registry R sends. */
  public static final WireForm AXIS = new WireForm(true, true);

  /** The encoding of registry R over connections that are kept, for speed. */
  public static final WireForm MULTI_REFERENCE = new WireForm(true, false);

  /** As newer stacks send. */
  public static final WireForm FLAT = new WireForm(false, false);
}
