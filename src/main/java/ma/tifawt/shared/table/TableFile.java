package ma.tifawt.shared.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import ma.tifawt.shared.error.DomainException;

/** Opens a file by what it holds; its name is not trusted. */
public final class TableFile {

  /** Bytes looked at to tell what a file is. */
  private static final int HEAD = 512;

  private TableFile() {}

  /**
   * @throws DomainException TAB-001 empty; TAB-002 neither CSV nor XLSX; TAB-003 too large, packed
   *     or unpacked; TAB-008 the workbook is damaged
   */
  public static TableRows open(Path file) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new DomainException(TableError.EMPTY);
      }
      if (size > TableLimits.FILE) {
        throw new DomainException(TableError.TOO_LARGE, TableLimits.FILE >> 20);
      }
      byte[] head = head(file);
      if (starts(head, 'P', 'K', 3, 4)) {
        return XlsxRows.open(file);
      }
      refuseOthers(head);
      return CsvRows.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static void refuseOthers(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new DomainException(TableError.OTHER_KIND, "Excel 97-2003 (.xls)");
    }
    if (starts(head, '%', 'P', 'D', 'F')) {
      throw new DomainException(TableError.OTHER_KIND, "PDF");
    }
    if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF)) {
      throw new DomainException(TableError.OTHER_KIND, "PNG / JPEG");
    }
    if (text.startsWith("<") || text.startsWith("ï»¿<")) {
      throw new DomainException(TableError.OTHER_KIND, "HTML / XML");
    }
    if (text.startsWith("{\\rtf")) {
      throw new DomainException(TableError.OTHER_KIND, "RTF");
    }
  }

  private static boolean starts(byte[] head, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
