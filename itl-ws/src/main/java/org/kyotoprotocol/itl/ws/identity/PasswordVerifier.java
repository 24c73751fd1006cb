package org.kyotoprotocol.itl.ws.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies passwords against stored hashes. The slow derivation is paid once per stored hash and
 * presented password, right or wrong; a changed hash is another key and takes effect at once.
 */
final class PasswordVerifier {
  private static final int REMEMBERED = 1_000;
  private static final int AT_A_TIME = 2;

  private final SecretKeySpec key;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final AtomicLong derivations = new AtomicLong();
  private final Map<Verdict, Boolean> verdicts =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Verdict, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** No password is kept, only its digest under a key that lives as long as this object. */
  private record Verdict(String storedHash, String keyedDigest) {}

  PasswordVerifier() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  boolean matches(String password, String storedHash) {
    Verdict verdict = new Verdict(storedHash, keyedDigest(password));
    Boolean known = verdicts.get(verdict);
    if (known != null) {
      return known;
    }
    turns.acquireUninterruptibly();
    try {
      derivations.incrementAndGet();
      boolean matches =
          PasswordHash.parse(storedHash).map(hash -> hash.matches(password)).orElse(false);
      verdicts.put(verdict, matches);
      return matches;
    } finally {
      turns.release();
    }
  }

  /** How often the slow derivation was paid. */
  long derivations() {
    return derivations.get();
  }

  private String keyedDigest(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }
}
