package ma.tifawt.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line that a test may spoil: between server and database, or between browser and server. Cut, it
 * looks as if the far side had stopped; silent, it takes everything and delivers nothing, as bad
 * lines do that call themselves online; one way, it delivers what is sent and loses every answer.
 */
public final class Line {

  private static final int CHUNK = 1024;

  /** What a server says to its database when it takes an operation of a device. */
  private static final String TAKES = "insert into sync_operation";

  private static final String COMMIT = "COMMIT";

  private final ServerSocket entrance;
  private volatile InetSocketAddress place;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Bytes from the far side that may still pass before the line breaks. */
  private final AtomicLong budget = new AtomicLong(Long.MAX_VALUE);

  private volatile boolean cut;
  private volatile boolean silent;
  private volatile boolean oneWay;
  private volatile boolean watched;

  /**
   * @param farSide as host:port
   */
  public Line(String farSide) throws IOException {
    place = placeOf(farSide);
    entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    begin(this::accept);
  }

  /** From here on it is another server that answers. */
  public void leadTo(String farSide) {
    place = placeOf(farSide);
    open.forEach(Line::close);
  }

  private static InetSocketAddress placeOf(String farSide) {
    int colon = farSide.lastIndexOf(':');
    return new InetSocketAddress(
        farSide.substring(0, colon), Integer.parseInt(farSide.substring(colon + 1)));
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** From here on nothing passes, and what is open ends. */
  public void cut() {
    cut = true;
    open.forEach(Line::close);
  }

  /** The line breaks in the middle of things. */
  public void cutAfter(long bytes) {
    budget.set(bytes);
  }

  /** From here on connections are taken and hold, and nothing comes. */
  public void silence() {
    silent = true;
  }

  /** From here on whatever is sent arrives, and no answer comes back. */
  public void oneWay() {
    oneWay = true;
  }

  /** Between server and database: one way as soon as the order to commit an operation passes. */
  public void oneWayAtCommit() {
    watched = true;
  }

  public boolean isOneWay() {
    return oneWay;
  }

  public synchronized void restore() {
    budget.set(Long.MAX_VALUE);
    cut = false;
    silent = false;
    watched = false;
    if (oneWay) {
      oneWay = false;
      open.forEach(Line::close); // whoever lost an answer would take the next one for it
    }
    notifyAll();
  }

  private void accept() {
    while (true) {
      try {
        Socket near = entrance.accept();
        begin(() -> connect(near));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void connect(Socket near) {
    open.add(near);
    try {
      deliver();
      if (cut) {
        close(near);
        return;
      }
      Socket far = new Socket(place.getAddress(), place.getPort());
      open.add(far);
      begin(() -> pass(near, far, false));
      begin(() -> pass(far, near, true));
      if (cut) {
        cut();
      }
    } catch (IOException e) {
      close(near); // the far side does not answer: nor do we
    }
  }

  private void pass(Socket from, Socket to, boolean fromFarSide) {
    try (InputStream in = from.getInputStream()) {
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      boolean takes = false;
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        deliver();
        if (fromFarSide && budget.addAndGet(-length) < 0) {
          cut();
          return;
        }
        if (watched && !fromFarSide) {
          String words = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
          takes |= words.contains(TAKES);
          oneWay |= takes && words.contains(COMMIT);
        }
        if (oneWay && fromFarSide) {
          continue;
        }
        out.write(chunk, 0, length);
      }
    } catch (IOException e) {
      // the line was cut, or one side left: both ends close below
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  /** Returns when the line delivers again. */
  private synchronized void deliver() {
    try {
      while (silent && !cut) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }
}
