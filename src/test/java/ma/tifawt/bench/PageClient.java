package ma.tifawt.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection that asks for one thing after the other; small, so that it does not
 * take the server's processor time.
 */
final class PageClient implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final String headers;
  private final byte[] buffer = new byte[65_536];

  /**
   * @param cookie of who asks; empty for a visitor
   */
  PageClient(int port, String cookie) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 65_536);
    headers =
        " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nAccept-Encoding: gzip\r\n"
            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
            + "\r\n";
  }

  /** The bytes of a request for this path, to be asked many times. */
  byte[] request(String path) {
    return ("GET " + path + headers).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * @return bytes of the body
   * @throws IOException the answer is not 200, or has no end
   */
  int get(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(status);
    }
    int length = -1;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      chunked |= name.startsWith("transfer-encoding:") && name.endsWith("chunked");
    }
    if (length < 0 && !chunked) {
      throw new IOException("no length");
    }
    return chunked ? chunks() : skip(length);
  }

  private int chunks() throws IOException {
    int all = 0;
    for (int size = size(); size > 0; size = size()) {
      all += skip(size);
      line();
    }
    line();
    return all;
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private int skip(int length) throws IOException {
    for (int left = length; left > 0; ) {
      int read = in.read(buffer, 0, Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
    }
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
