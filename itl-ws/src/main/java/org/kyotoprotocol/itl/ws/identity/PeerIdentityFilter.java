package org.kyotoprotocol.itl.ws.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import org.kyotoprotocol.itl.core.registry.RegistryCode;
import org.kyotoprotocol.itl.ws.identity.Identification.Identified;
import org.kyotoprotocol.itl.ws.identity.Identification.Refused;
import org.kyotoprotocol.itl.ws.server.EmptyAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only identified peers through and notes who it is. The peer of a refused request gets the
 * status and nothing else; the log says what failed.
 */
public final class PeerIdentityFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Request attribute with the {@link RegistryCode} of the identified caller. */
  public static final String CALLER = "org.kyotoprotocol.itl.caller";

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final Logger LOG = LoggerFactory.getLogger(PeerIdentityFilter.class);

  private final transient PeerIdentity identity;

  public PeerIdentityFilter(PeerIdentity identity) {
    this.identity = identity;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Identification result = identify(request);
    if (result instanceof Refused refused) {
      LOG.warn(
          "{} {} answered to {}: {}",
          refused.logCode(),
          refused.status(),
          request.getRemoteAddr(),
          refused.words());
      if (refused.status() == HttpServletResponse.SC_UNAUTHORIZED) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"ITL\", charset=\"UTF-8\"");
      }
      EmptyAnswer.send(response, refused.status());
    } else {
      request.setAttribute(CALLER, ((Identified) result).registry());
      chain.doFilter(request, response);
    }
  }

  private Identification identify(HttpServletRequest request) {
    X509Certificate[] certificates = (X509Certificate[]) request.getAttribute(CERTIFICATES);
    try {
      return identity.identify(certificates, request.getHeader("Authorization"));
    } catch (RuntimeException e) {
      LOG.error("ITL-126 The credentials cannot be looked up", e);
      return new Refused(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE, "ITL-126", "our own failure, see before");
    }
  }
}
