package ma.tifawt.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that is the same for everybody: its bytes, plain and compressed, are made once and kept
 * in memory; a request only chooses between them.
 */
public final class StaticPage {

  /** Pages change with a release: caches may keep them, but ask again after a minute. */
  public static final String PAGE_CACHE = "public, max-age=60, stale-while-revalidate=600";

  /** For addresses that carry the hash of what they name. */
  public static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Compression that saves less than a twentieth is not worth the work of unpacking. */
  private static final double WORTH_IT = 0.95;

  private final String type;
  private final String cache;
  private final byte[] plain;
  private final byte[] zipped;
  private final String plainTag;
  private final String zippedTag;
  private final boolean inlineStyles;
  private final boolean camera;
  private final String hash;

  private StaticPage(
      String type, String cache, byte[] bytes, boolean inlineStyles, boolean camera) {
    this.type = type;
    this.cache = cache;
    this.inlineStyles = inlineStyles;
    this.camera = camera;
    this.plain = bytes.clone();
    byte[] small = gzip(plain);
    this.zipped = small.length < plain.length * WORTH_IT ? small : null;
    this.hash = hash(plain);
    this.plainTag = '"' + hash + '"';
    // A strong tag names exact bytes, so the compressed form needs its own.
    this.zippedTag = '"' + hash + "-gz\"";
  }

  public static StaticPage html(String html) {
    return of("text/html;charset=UTF-8", PAGE_CACHE, html.getBytes(StandardCharsets.UTF_8));
  }

  public static StaticPage of(String type, String cache, byte[] bytes) {
    return new StaticPage(type, cache, bytes, false, false);
  }

  /** The same page, on which scripts may write styles; only for labs that cannot do without. */
  public StaticPage allowingInlineStyles() {
    return new StaticPage(type, cache, plain, true, camera);
  }

  /** The same page, on which a person may open the camera; only for pages that scan. */
  public StaticPage allowingCamera() {
    return new StaticPage(type, cache, plain, inlineStyles, true);
  }

  /** Bytes that go over the wire to a browser that unpacks gzip. */
  public int compressedLength() {
    return zipped == null ? plain.length : zipped.length;
  }

  /** What a browser may do on it. */
  public String policy() {
    return inlineStyles ? ContentHeadersFilter.POLICY_INLINE_STYLES : ContentHeadersFilter.POLICY;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  public byte[] bytes() {
    return plain.clone();
  }

  /** First 16 bytes of the SHA-256 of the uncompressed form, hexadecimal. */
  public String hash() {
    return hash;
  }

  /** The strong tag of the uncompressed form. */
  public String etag() {
    return plainTag;
  }

  /** Answers the request with 200, or with 304 if the reader already has these bytes. */
  public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, HttpServletResponse.SC_OK);
  }

  /**
   * @param status of the answer when there is something to send, for example 404
   */
  public void write(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (inlineStyles) {
      response.setHeader("Content-Security-Policy", ContentHeadersFilter.POLICY_INLINE_STYLES);
    }
    if (camera) {
      response.setHeader("Permissions-Policy", ContentHeadersFilter.PERMISSIONS_WITH_CAMERA);
    }
    boolean zip = zipped != null && unpacksGzip(request.getHeader("Accept-Encoding"));
    String tag = zip ? zippedTag : plainTag;
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", cache);
    if (zipped != null) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    if (status == HttpServletResponse.SC_OK && has(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = zip ? zipped : plain;
    response.setStatus(status);
    response.setContentType(type);
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(body);
    }
  }

  /** Whether the list of tags in {@code If-None-Match} holds this one, weakly compared. */
  private static boolean has(String tags, String tag) {
    return tags != null && (tags.contains(tag) || "*".equals(tags));
  }

  /** {@code gzip} named, and not refused by a weight of nought. */
  static boolean unpacksGzip(String accepted) {
    if (accepted == null) {
      return false;
    }
    int at = accepted.indexOf("gzip");
    if (at < 0) {
      return false;
    }
    int from = at + "gzip".length();
    int to = accepted.indexOf(',', from);
    if (from == accepted.length() || from == to) {
      return true; // what browsers send: nothing is allocated
    }
    String weight = accepted.substring(from, to < 0 ? accepted.length() : to).replace(" ", "");
    return !weight.matches(";q=0(\\.0*)?");
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
