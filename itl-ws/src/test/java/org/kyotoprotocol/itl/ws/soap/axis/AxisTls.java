package org.kyotoprotocol.itl.ws.soap.axis;

import java.util.Hashtable;
import javax.net.ssl.SSLContext;
import org.apache.axis.AxisProperties;
import org.apache.axis.components.net.JSSESocketFactory;

/** Lets Axis clients use a TLS context of the test; Axis makes it by its class name. */
public final class AxisTls extends JSSESocketFactory {
  private static volatile SSLContext context;

  /** Called by Axis. */
  @SuppressWarnings({"rawtypes", "JdkObsolete"}) // the signature that Axis looks for
  public AxisTls(Hashtable attributes) {
    super(attributes);
  }

  static void use(SSLContext newContext) {
    context = newContext;
    AxisProperties.setProperty("axis.socketSecureFactory", AxisTls.class.getName());
  }

  @Override
  protected void initFactory() {
    sslFactory = context.getSocketFactory();
  }
}
