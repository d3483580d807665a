package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * The statuses of the installation: {@code config/attendance-statuses.csv}. A programme has those
 * of {@code *}; a line of its own adds one or replaces the one with its code. A file with a fault
 * stops the start and says the line.
 */
@ApplicationScoped
public class StatusBook {

  static final String NAME = "attendance-statuses.csv";

  private static final System.Logger LOG = System.getLogger(StatusBook.class.getName());
  private static final String EVERYWHERE = "*";
  private static final List<String> HEADER =
      List.of(
          "programme,code,kind,present,counted,minutes,letter_ar,letter_fr,letter_en".split(","));

  /** By programme, then by code, in the order of the file. */
  private final Map<String, Map<String, Status>> statuses = new LinkedHashMap<>();

  protected StatusBook() {} // for the CDI proxy

  @Inject
  public StatusBook(Settings settings) {
    this(settings.configuration());
  }

  StatusBook(Path folder) {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(NAME));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + folder.resolve(NAME), e);
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(String.join(",", HEADER))) {
      throw fault(1, "the header");
    }
    for (int i = 1; i < lines.size(); i++) {
      read(lines.get(0).split(",", -1), lines.get(i).split(",", -1), i + 1);
    }
    Set<MarkStatus> missing = EnumSet.allOf(MarkStatus.class);
    statuses.getOrDefault(EVERYWHERE, Map.of()).values().forEach(s -> missing.remove(s.kind()));
    if (!missing.isEmpty()) {
      throw fault(lines.size(), "no status of kind " + missing);
    }
  }

  /** The constructor has read everything by now, or has stopped the start. */
  void start(@Observes Startup started) {
    LOG.log(System.Logger.Level.DEBUG, "statuses of attendance: {0}", statuses.keySet());
  }

  /** The statuses of a programme, in the order in which they are shown. */
  public List<Status> of(String programme) {
    Map<String, Status> found = new LinkedHashMap<>(statuses.get(EVERYWHERE));
    found.putAll(statuses.getOrDefault(programme, Map.of()));
    return new ArrayList<>(found.values());
  }

  Optional<Status> find(String programme, String code) {
    return of(programme).stream().filter(status -> status.code().equals(code)).findFirst();
  }

  private void read(String[] header, String[] cells, int line) {
    if (cells.length != header.length) {
      throw fault(line, "not " + header.length + " fields");
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      row.put(header[i], cells[i].strip());
    }
    if (!row.get("code").matches("[A-Z][A-Z_]{0,11}")) {
      throw fault(line, "code: up to 12 capital letters");
    }
    Status status =
        new Status(
            row.get("code"),
            MarkStatus.of(row.get("kind")).orElseThrow(() -> fault(line, "kind")),
            yes(row.get("present"), line),
            yes(row.get("counted"), line),
            minutes(row.get("minutes"), line),
            words("letter_", row, line),
            words("label_", row, line));
    statuses
        .computeIfAbsent(row.get("programme"), p -> new LinkedHashMap<>())
        .put(status.code(), status);
  }

  private static LocalizedText words(String prefix, Map<String, String> row, int line) {
    Map<Lang, String> words = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      String word = row.getOrDefault(prefix + lang.path(), "");
      if (word.isEmpty() && List.of(Lang.AR, Lang.FR, Lang.EN).contains(lang)) {
        throw fault(line, prefix + lang.path());
      }
      words.put(lang, word);
    }
    return new LocalizedText(words);
  }

  private static boolean yes(String word, int line) {
    if (!word.equals("yes") && !word.equals("no")) {
      throw fault(line, "yes or no");
    }
    return word.equals("yes");
  }

  private static Status.Minutes minutes(String word, int line) {
    for (Status.Minutes rule : Status.Minutes.values()) {
      if (rule.name().equalsIgnoreCase(word)) {
        return rule;
      }
    }
    throw fault(line, "minutes: all, actual or none");
  }

  private static IllegalStateException fault(int line, String what) {
    return new IllegalStateException(NAME + ", line " + line + ": " + what);
  }
}
