package ma.tifawt.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.attendance.AbsenceReason;
import ma.tifawt.attendance.Status;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;

/** Letters and words of statuses and reasons in every language; the reader's own go first. */
final class MarkWords {

  private final Map<String, Status> statuses = new HashMap<>();
  private final Map<String, AbsenceReason> reasons = new HashMap<>();

  MarkWords(List<Status> configured, Texts texts, Lang reader) {
    for (Status status : configured) {
      statuses.put(plain(status.code()), status);
    }
    for (Lang lang : List.of(reader, Lang.AR, Lang.FR, Lang.EN)) {
      for (Status status : configured) {
        add(status.letter(), lang, status);
        add(status.label(), lang, status);
      }
      for (AbsenceReason reason : AbsenceReason.values()) {
        reasons.putIfAbsent(plain(reason.name()), reason);
        reasons.putIfAbsent(plain(texts.get(lang, "AbsenceReason." + reason)), reason);
      }
    }
  }

  private void add(LocalizedText words, Lang lang, Status status) {
    words.exactly(lang).ifPresent(word -> statuses.putIfAbsent(plain(word), status));
  }

  Optional<Status> status(String word) {
    return Optional.ofNullable(statuses.get(plain(word)));
  }

  Optional<AbsenceReason> reason(String word) {
    return Optional.ofNullable(reasons.get(plain(word)));
  }

  private static String plain(String word) {
    return word.replaceAll("[\\u0640\\u200e\\u200f]", "").strip().toLowerCase(Locale.ROOT);
  }
}
