package org.kyotoprotocol.itl.ws.tls;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the material of one TLS identity is kept.
 *
 * @param key our private key with its certificate chain
 * @param authorities files with the certificates of the authorities that peers are trusted by; PEM
 *     (any number in a file) or DER
 * @param revocationLists files with certificate revocation lists, PEM or DER. None: revocation is
 *     not checked, and the log says so. One or more: every certificate of a peer's chain must be
 *     covered by a current list of its issuer, else the peer is refused
 */
public record TlsFiles(KeyFiles key, List<Path> authorities, List<Path> revocationLists) {
  public TlsFiles {
    authorities = List.copyOf(authorities);
    revocationLists = List.copyOf(revocationLists);
  }

  /** A private key and its certificate chain. */
  public sealed interface KeyFiles {
    /** All files that are read. */
    List<Path> paths();

    /**
     * PEM files; both may be the same file.
     *
     * @param certificateChain our certificate first, then those of its issuers
     * @param privateKey PKCS#8, unencrypted
     */
    record Pem(Path certificateChain, Path privateKey) implements KeyFiles {
      @Override
      public List<Path> paths() {
        return List.of(certificateChain, privateKey);
      }
    }

    /**
     * A PKCS#12 key store.
     *
     * @param keyStore with exactly one private key
     * @param passwordFile holds the password in its first line
     */
    record Pkcs12(Path keyStore, Path passwordFile) implements KeyFiles {
      @Override
      public List<Path> paths() {
        return List.of(keyStore, passwordFile);
      }
    }
  }

  /** Every file, each once. */
  List<Path> paths() {
    return Stream.of(key.paths(), authorities, revocationLists)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
