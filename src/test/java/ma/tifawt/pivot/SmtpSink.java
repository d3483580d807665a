package ma.tifawt.pivot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes letters on a port of this machine, as far as RFC 5321 needs for one after the other. */
final class SmtpSink implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> letters = new CopyOnWriteArrayList<>();

  SmtpSink() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What came between DATA and the dot, headers first. */
  List<String> letters() {
    return letters;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException gone) {
        // the next one, or the end of the test
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 sink");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equalsIgnoreCase("DATA")) {
        say(client, "354 go on");
        StringBuilder letter = new StringBuilder();
        for (String part = in.readLine(); !".".equals(part); part = in.readLine()) {
          letter.append(part).append('\n');
        }
        letters.add(letter.toString());
        say(client, "250 kept");
      } else if (line.equalsIgnoreCase("QUIT")) {
        say(client, "221 bye");
        return;
      } else {
        say(client, "250 ok");
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
