package ma.tifawt.shared.files;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;

/**
 * Files that belong to rows, outside the web root, under random keys that say nothing. A file is on
 * the disk, flushed, before the row that names it is committed; a transaction that fails takes its
 * file away. A file that no row names any more, because the row was deleted or the server died in
 * between, goes with the next {@link #sweep}.
 */
@ApplicationScoped
public class FileStore {

  private static final System.Logger LOG = System.getLogger(FileStore.class.getName());

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

  /** How the name of a file begins that is still being written. */
  private static final String PART = "part";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Settings settings;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  public static String newKey() {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Writes the file as part of the running transaction.
   *
   * @param folder of the feature
   * @throws DomainException GEN-007 the disk refused
   */
  public void write(String folder, String key, byte[] content) {
    Path target = place(folder, key);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
              remove(target);
            }
          }
        });
    try {
      store(target, content);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "a file could not be stored", e);
      throw new DomainException(GeneralError.STORE_FAILED);
    }
  }

  /**
   * @throws DomainException GEN-007 the file is gone or the disk refused
   */
  public byte[] read(String folder, String key) {
    try {
      return Files.readAllBytes(place(folder, key));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "a file could not be read", e);
      throw new DomainException(GeneralError.STORE_FAILED);
    }
  }

  /** Beside its place first, then moved in one step: nobody ever sees half a file. */
  static void store(Path target, byte[] content) throws IOException {
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, PART, null);
    try {
      try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  /**
   * Takes away what lies in the folder since before this moment and no row names, halves of files
   * included.
   *
   * @param named those of the keys that rows name; asked for a small part of the folder at a time
   * @return how many files went
   * @throws DomainException GEN-007 the disk refused
   */
  public int sweep(String folder, Instant before, UnaryOperator<Set<String>> named) {
    Path root = settings.files().resolve(folder);
    if (!Files.isDirectory(root)) {
      return 0;
    }
    int gone = 0;
    try (DirectoryStream<Path> drawers = Files.newDirectoryStream(root, Files::isDirectory)) {
      for (Path drawer : drawers) {
        gone += sweep(drawer, before, named);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.log(System.Logger.Level.ERROR, "a folder could not be swept", e);
      throw new DomainException(GeneralError.STORE_FAILED);
    }
    return gone;
  }

  private static int sweep(Path drawer, Instant before, UnaryOperator<Set<String>> named)
      throws IOException {
    Set<String> old = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(drawer)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean ours = KEY.matcher(name).matches() || name.startsWith(PART);
        if (ours && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          old.add(name);
        }
      }
    }
    if (!old.isEmpty()) {
      old.removeAll(named.apply(old));
    }
    old.forEach(name -> remove(drawer.resolve(name)));
    return old.size();
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a file without a row stays on the disk", e);
    }
  }

  private Path place(String folder, String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key of the store");
    }
    return settings.files().resolve(folder).resolve(key.substring(0, 2)).resolve(key);
  }
}
