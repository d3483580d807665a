package ma.tifawt.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file of marks is, by the words that people write over it. */
enum MarkColumn {
  CODE("code", "code massar", "massar", "الرمز", "رمز", "رمز الطفل", "رقم مسار", "learner"),
  DATE("date", "séance", "seance", "session", "day", "jour", "التاريخ", "تاريخ", "الحصة"),
  STATUS(
      "status", "statut", "présence", "presence", "mark", "marque", "الحضور", "الحالة", "العلامة"),
  ARRIVED("arrived", "arrivée", "arrivee", "arrivé à", "وصل في", "وقت الوصول"),
  LEFT("left", "départ", "depart", "parti à", "انصرف في", "وقت الانصراف"),
  REASON("reason", "motif", "السبب"),
  NOTE("note", "remarque", "remark", "ملاحظة");

  private final List<String> words;

  MarkColumn(String... words) {
    this.words = List.of(words);
  }

  static Optional<MarkColumn> of(String title) {
    String said = title.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.words.contains(said)).findFirst();
  }
}
