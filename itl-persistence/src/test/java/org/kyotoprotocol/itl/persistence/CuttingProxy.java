package org.kyotoprotocol.itl.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.kyotoprotocol.itl.persistence.DatabaseSettings.ServerPlace;

/** Stands before a database and can lose the answer to a request. */
final class CuttingProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final URI target;
  private volatile boolean cutting;

  private CuttingProxy(ServerSocket listener, URI target) {
    this.listener = listener;
    this.target = target;
  }

  static CuttingProxy before(DatabaseSettings settings) throws IOException {
    URI target = URI.create(((ServerPlace) settings.place()).url().substring("jdbc:".length()));
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    CuttingProxy proxy = new CuttingProxy(listener, target);
    daemon(proxy::accept);
    return proxy;
  }

  DatabaseSettings settings() {
    return TestServer.settings(
        "jdbc:postgresql://127.0.0.1:" + listener.getLocalPort() + target.getPath());
  }

  /** The next request is passed on; its answer, and everything after it, is not. */
  void loseTheNextAnswer() {
    cutting = true;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(target.getHost(), target.getPort());
        Connection connection = new Connection(client, server);
        daemon(connection::toServer);
        daemon(connection::toClient);
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "cutting-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private final class Connection {
    private final Socket client;
    private final Socket server;
    private volatile boolean cut;

    Connection(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void toServer() {
      copy(client, server, true);
    }

    void toClient() {
      copy(server, client, false);
    }

    private void copy(Socket from, Socket to, boolean watch) {
      byte[] buffer = new byte[64 * 1024];
      try (Socket closedAtTheEnd = to) {
        InputStream in = from.getInputStream();
        OutputStream out = closedAtTheEnd.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (watch && cutting) {
            cutting = false;
            cut = true;
          }
          if (cut && !watch) {
            return;
          }
          out.write(buffer, 0, read);
        }
      } catch (IOException gone) {
        // One side has gone; so goes the other.
      }
    }
  }
}
