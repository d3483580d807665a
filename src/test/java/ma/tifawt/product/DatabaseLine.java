package ma.tifawt.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between server and database, which a test may cut: to the server a cut line looks as a
 * database that stopped.
 */
public final class DatabaseLine {

  private final ServerSocket entrance;
  private final String host;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /**
   * @param database as host:port
   */
  DatabaseLine(String database) throws IOException {
    host = database.substring(0, database.lastIndexOf(':'));
    port = Integer.parseInt(database.substring(database.lastIndexOf(':') + 1));
    entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    begin(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** From here on nothing passes, and what is open ends. */
  public void cut() {
    cut = true;
    open.forEach(DatabaseLine::close);
  }

  public void restore() {
    cut = false;
  }

  private void accept() {
    while (true) {
      try {
        Socket server = entrance.accept();
        if (cut) {
          close(server);
          continue;
        }
        Socket database = new Socket(host, port);
        open.add(server);
        open.add(database);
        begin(() -> pass(server, database));
        begin(() -> pass(database, server));
        if (cut) {
          cut();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // the line was cut, or one side left: both ends close below
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "database-line");
    thread.setDaemon(true);
    thread.start();
  }
}
