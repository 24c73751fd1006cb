package org.kyotoprotocol.itl.ws.encoding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Connects every {@code href} with its target and refuses what cannot be copied: references that
 * dangle, leave the message or form a cycle, and those whose copies would exceed the limits. The
 * size after copying is computed before anything is copied, so shared references cannot blow up.
 */
final class References {
  private static final long OPEN = -1;

  private final Map<String, EncodedElement> targets = new HashMap<>();
  private final DecodingLimits limits;

  private References(DecodingLimits limits) {
    this.limits = limits;
  }

  static void connect(List<EncodedElement> body, DecodingLimits limits)
      throws MalformedCallException {
    References references = new References(limits);
    for (EncodedElement entry : body) {
      references.index(entry);
    }
    for (EncodedElement entry : body) {
      references.measure(entry, 1);
    }
  }

  private void index(EncodedElement element) throws MalformedCallException {
    if (element.id != null && targets.putIfAbsent(element.id, element) != null) {
      throw new MalformedCallException(
          FaultReason.DANGLING_REFERENCE,
          "Two elements have the id " + MalformedCallException.quoted(element.id));
    }
    for (EncodedElement child : element.children) {
      index(child);
    }
  }

  /** Depth first; each element is measured once, however often it is referenced. */
  private void measure(EncodedElement element, int depth) throws MalformedCallException {
    if (element.weight == OPEN) {
      throw new MalformedCallException(
          FaultReason.CYCLIC_REFERENCE, "A reference in the message leads back to itself");
    }
    if (element.weight > 0) {
      return;
    }
    if (depth > limits.depth()) {
      throw EncodedBodyReader.tooDeep(limits);
    }
    element.weight = OPEN;
    long weight = 1;
    int height = 0;
    if (element.href != null) {
      element.target = target(element);
      measure(element.target, depth + 1);
      weight += element.target.weight;
      height = element.target.height;
    } else {
      for (EncodedElement child : element.children) {
        measure(child, depth + 1);
        weight += child.weight;
        height = Math.max(height, child.height);
      }
    }
    element.weight = weight;
    element.height = height + 1;
    if (element.height > limits.depth()) {
      throw EncodedBodyReader.tooDeep(limits);
    }
    if (weight > limits.nodes()) {
      throw EncodedBodyReader.tooMany(limits);
    }
  }

  private EncodedElement target(EncodedElement element) throws MalformedCallException {
    String href = element.href;
    if (!href.startsWith("#")) {
      throw new MalformedCallException(
          FaultReason.EXTERNAL_REFERENCE,
          "The reference "
              + MalformedCallException.quoted(href)
              + " leads out of the message; only #id is allowed");
    }
    EncodedElement target = targets.get(href.substring(1));
    if (target == null) {
      throw new MalformedCallException(
          FaultReason.DANGLING_REFERENCE,
          "The reference " + MalformedCallException.quoted(href) + " has no target");
    }
    return target;
  }
}
