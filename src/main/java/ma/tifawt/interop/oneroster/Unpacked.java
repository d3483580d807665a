package ma.tifawt.interop.oneroster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.table.TableError;

/** The tables of a bundle that we read, unpacked for as long as it takes. */
final class Unpacked implements Closeable {

  static final String MANIFEST = "manifest.csv";

  /** Bytes of all tables together; 250,000 learners are some 150 MB. */
  private static final long MOST = 512L << 20;

  private final Path folder;
  private final Map<String, Path> files = new HashMap<>();
  private long left = MOST;

  private Unpacked(Path folder) {
    this.folder = folder;
  }

  static boolean isBundle(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(MANIFEST) != null;
    } catch (IOException e) {
      return false; // no zip at all: another format's matter
    }
  }

  static Unpacked open(Path file) {
    Unpacked unpacked = null;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      unpacked = new Unpacked(Files.createTempDirectory("oneroster"));
      unpacked.unpack(zip, MANIFEST);
      unpacked.unpackWhatIsListed(zip);
      return unpacked;
    } catch (IOException e) {
      close(unpacked);
      throw new DomainException(TableError.WORKBOOK_BROKEN);
    } catch (RuntimeException e) {
      close(unpacked);
      throw e;
    }
  }

  private static void close(Unpacked unpacked) {
    if (unpacked != null) {
      unpacked.close();
    }
  }

  private void unpackWhatIsListed(ZipFile zip) throws IOException {
    Map<String, String> manifest = manifest();
    String version = manifest.getOrDefault("oneroster.version", "");
    if (!version.matches("v?1\\.2(\\..*)?")) {
      throw new DomainException(OneRosterError.OTHER_VERSION, version);
    }
    for (Map.Entry<String, String> line : manifest.entrySet()) {
      String name = line.getKey().replaceFirst("^file\\.", "") + ".csv";
      if (!line.getKey().startsWith("file.") || !Bundle.FILES.contains(name)) {
        continue;
      }
      switch (line.getValue()) {
        case "bulk" -> unpack(zip, name);
        case "delta" -> throw new DomainException(OneRosterError.DELTA, name);
        default -> {}
      }
    }
  }

  private Map<String, String> manifest() {
    Map<String, String> properties = new LinkedHashMap<>();
    try (BundleFile manifest =
        BundleFile.open(MANIFEST, files.get(MANIFEST), "propertyName", "value")) {
      while (manifest.next()) {
        properties.put(manifest.get("propertyName"), manifest.get("value"));
      }
    }
    return properties;
  }

  /** What a zip says of its own sizes proves nothing: bytes are counted as they come. */
  private void unpack(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new DomainException(OneRosterError.NO_FILE, name);
    }
    Path file = folder.resolve(files.size() + ".csv");
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw new DomainException(TableError.TOO_LARGE, MOST >> 20);
        }
        out.write(buffer, 0, n);
      }
    }
    files.put(name, file);
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  BundleFile file(String name, String... needed) {
    if (!has(name)) {
      throw new DomainException(OneRosterError.NO_FILE, name);
    }
    return BundleFile.open(name, files.get(name), needed);
  }

  @Override
  public void close() {
    try {
      for (Path file : files.values()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
