package ma.tifawt.interop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ma.tifawt.interop.gift.GiftReader;
import ma.tifawt.interop.moodle.MoodleReader;
import ma.tifawt.interop.qti.QtiPackage;
import ma.tifawt.interop.qti.QtiReader;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/**
 * Puts questions of another system into a lesson: {@code ImportQuestions file lesson words
 * messages}, where {@code words} is the language the questions are in. Prints everything that is
 * not in the lesson, or not as it was, with its place. Exit code 0 if every question was taken, 1
 * if something was not, 2 if it was called wrongly.
 */
public final class ImportQuestions {

  private static final String USAGE =
      "usage: ImportQuestions file lesson-folder ar|fr|zgh|en (language of the words) ar|fr|en"
          + " (of the messages)";

  /** Bytes; pictures of a package included. */
  private static final long MAX_FILE = 50_000_000;

  private ImportQuestions() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) throws IOException {
    Optional<Lang> words = arguments.size() == 4 ? Lang.of(arguments.get(2)) : Optional.empty();
    Optional<Lang> messages = arguments.size() == 4 ? Lang.of(arguments.get(3)) : Optional.empty();
    if (words.isEmpty() || messages.isEmpty()) {
      out.println(USAGE);
      return 2;
    }
    Path file = Path.of(arguments.get(0));
    LessonDesk desk = new LessonDesk(Path.of(arguments.get(1)));
    if (!Files.isRegularFile(file) || !desk.isLesson()) {
      out.println(USAGE);
      return 2;
    }
    Intake intake = read(file, words.get());
    LessonDesk.Result result = desk.write(intake);
    Texts texts = new Texts();
    print(intake, result, texts, messages.get(), out);
    return result.written().size() == intake.questions().size() && intake.remarks().isEmpty()
        ? 0
        : 1;
  }

  static Intake read(Path file, Lang words) throws IOException {
    Intake intake = new Intake(file.getFileName().toString(), words);
    if (Files.size(file) > MAX_FILE) {
      intake.refuse(Spot.START, Reason.TOO_LARGE, MAX_FILE);
      return intake;
    }
    read(Files.readAllBytes(file), intake);
    return intake;
  }

  /** What the bytes are says how they begin, not what the file is called. */
  static void read(byte[] bytes, Intake intake) throws IOException {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      QtiPackage.read(bytes, intake);
      return;
    }
    Optional<String> text = QuestionFile.text(bytes, intake);
    if (text.isPresent() && text.get().stripLeading().startsWith("<")) {
      SafeXml.read(text.get(), intake).ifPresent(root -> xml(root, intake));
    } else {
      text.ifPresent(t -> GiftReader.read(t, intake));
    }
  }

  private static void xml(XmlPart.Element root, Intake intake) {
    switch (root.name()) {
      case MoodleReader.ROOT -> MoodleReader.read(root, intake);
      case QtiReader.ROOT -> QtiReader.read(root, intake);
      default -> intake.refuse(root.spot(), Reason.UNKNOWN_FORMAT, "<" + root.name() + ">");
    }
  }

  private static void print(
      Intake intake, LessonDesk.Result result, Texts texts, Lang lang, PrintStream out) {
    intake.remarks().forEach(remark -> out.println(remark.print(texts, lang)));
    if (!intake.settings().isEmpty()) {
      out.println(texts.get(lang, "import.settings", intake.settings()));
    }
    result.faults().forEach(fault -> out.println(fault.print(texts, lang)));
    if (!result.faults().isEmpty()) {
      out.println(texts.get(lang, "import.refused"));
    }
    out.println(
        texts.get(
            lang, "import.sum", result.written().size(), String.join(", ", result.written())));
  }
}
