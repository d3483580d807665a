package ma.tifawt.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.tifawt.catalogue.LessonGuide;
import ma.tifawt.catalogue.LessonGuide.GuideOption;
import ma.tifawt.catalogue.LessonGuide.GuideStep;
import ma.tifawt.catalogue.LessonGuide.KeyLine;
import ma.tifawt.catalogue.MediaFile;
import ma.tifawt.catalogue.Prose;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.DotPicture;
import ma.tifawt.shared.pdf.Drawing;
import ma.tifawt.shared.pdf.PdfFlow;
import ma.tifawt.shared.pdf.RichText;
import ma.tifawt.shared.pdf.SvgPicture;

/**
 * Lessons on paper, in the language in which the first of them is served: for children, with room
 * for their answers, or for those who teach, with the notes and the keys.
 */
final class LessonPaper {

  /** Whom the paper is for. */
  enum Edition {
    CHILD,
    TRAINER
  }

  /** Lines for the text of a project. */
  private static final int PROJECT_LINES = 8;

  /** Points; about one line of words. */
  private static final float LINE = 26;

  private final Texts texts;
  private final Release release;
  private final Edition edition;
  private final Lang lang;
  private final PdfFlow flow;

  private LessonPaper(Texts texts, Release release, Edition edition, Lang lang, PdfFlow flow) {
    this.texts = texts;
    this.release = release;
    this.edition = edition;
    this.lang = lang;
    this.flow = flow;
  }

  /**
   * @param title of the whole
   * @param lessons one or all of a module; not empty
   */
  static byte[] print(
      Texts texts, Release release, Edition edition, String title, List<LessonGuide> lessons) {
    Lang lang = lessons.get(0).lang();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfFlow flow = new PdfFlow(lang, title, head(lessons.get(0)), Instant.EPOCH)) {
      LessonPaper paper = new LessonPaper(texts, release, edition, lang, flow);
      if (lessons.size() > 1) {
        flow.title(title);
        lessons.forEach(
            lesson ->
                flow.item("•", RichText.plain(lesson.title() + " · " + paper.minutes(lesson))));
      }
      for (LessonGuide lesson : lessons) {
        if (lessons.size() > 1) {
          flow.chapter(head(lesson));
        }
        paper.lesson(lesson);
      }
      flow.save(
          out,
          paper.word("print.edition." + edition),
          (page, pages) -> texts.get(lang, "print.page", page, pages));
    }
    return out.toByteArray();
  }

  private static String head(LessonGuide lesson) {
    return lesson.module() + " · " + lesson.title();
  }

  private void lesson(LessonGuide lesson) {
    flow.title(lesson.title());
    flow.quiet(minutes(lesson) + " · " + texts.get(lang, "player.steps", lesson.steps().size()));
    flow.subheading(word("map.can"));
    lesson.objectives().forEach(sentence -> flow.item("•", RichText.plain(sentence)));
    lesson.steps().forEach(this::step);
    if (!lesson.terms().isEmpty()) {
      flow.heading(word("player.glossary"), LINE);
      lesson.terms().forEach(this::term);
    }
  }

  private String minutes(LessonGuide lesson) {
    return texts.get(lang, "player.minutes", lesson.minutes());
  }

  private void step(GuideStep step) {
    flow.heading(step.number() + ". " + word(StepLook.of(step.step()).key()), below(step));
    prose(step.body());
    for (int i = 0; i < step.options().size(); i++) {
      option(letter(i), step.options().get(i), step.step().type());
    }
    if (edition == Edition.CHILD) {
      room(step);
    }
    step.hint().ifPresent(hint -> labelled("player.hint", hint));
    step.sheet().ifPresent(sheet -> flow.quiet(texts.get(lang, "print.cards", sheet.title())));
    if (edition == Edition.TRAINER && (!step.key().isEmpty() || step.note().isPresent())) {
      flow.aside(() -> forTrainer(step));
    }
  }

  /** A question and its options stand on one page. */
  private float below(GuideStep step) {
    return LINE * (2 + step.options().size() * (edition == Edition.TRAINER ? 2 : 1));
  }

  private void option(String letter, GuideOption option, StepType type) {
    RichText words = RichText.plain(option.words().label());
    if (type == StepType.REFLECT) {
      flow.item("•", words);
      flow.circles(
          List.of(word("player.face.no"), word("player.face.almost"), word("player.face.yes")));
    } else if (edition == Edition.CHILD) {
      flow.option(letter, false, words);
    } else {
      RichText said =
          option.right() ? RichText.strong(words.text() + " — " + word("print.right")) : words;
      flow.option(letter, option.right(), said);
      option
          .feedback()
          .ifPresent(answer -> flow.aside(() -> flow.quiet(answer.text().replace('\n', ' '))));
    }
  }

  /** As the player names options by their place. */
  private String letter(int index) {
    String letters = lang.rtl() ? "أبجدهوزح" : "ABCDEFGH";
    return index < letters.length() ? letters.substring(index, index + 1) : "" + (index + 1);
  }

  /** Where a child writes. */
  private void room(GuideStep step) {
    switch (step.step().type()) {
      case QUIZ_NUMBER, QUIZ_TEXT ->
          flow.paragraph(RichText.plain(word("print.answer") + " ……………………"));
      case QUIZ_ORDER -> {
        flow.quiet(word("print.order"));
        step.asked().forEach(line -> flow.option("", false, RichText.plain(line.what())));
      }
      case QUIZ_MATCH, QUIZ_SORT -> {
        flow.quiet(word("print.match"));
        flow.pairs(step.asked().stream().map(side -> List.of(side.what(), side.to())).toList());
      }
      case PROJECT -> flow.ruled(PROJECT_LINES);
      default -> {
        // nothing to write
      }
    }
  }

  private void forTrainer(GuideStep step) {
    if (!step.key().isEmpty()) {
      flow.subheading(word("print.key"));
      for (KeyLine line : step.key()) {
        flow.paragraph(RichText.strong(line.what()).and("  " + line.to(), false));
      }
    }
    step.note()
        .ifPresent(
            note -> {
              flow.subheading(word("print.note"));
              prose(note);
            });
  }

  private void labelled(String key, Prose prose) {
    flow.paragraph(RichText.strong(word(key) + " ").and(prose.text().replace('\n', ' '), false));
  }

  private void term(LessonGuide.GuideTerm term) {
    flow.item("•", RichText.strong(term.term()).and(" — " + term.definition(), false));
  }

  private void prose(Prose prose) {
    for (ProseBlocks.Block block : ProseBlocks.of(prose)) {
      if (block instanceof ProseBlocks.Paragraph paragraph) {
        flow.paragraph(paragraph.words());
      } else if (block instanceof ProseBlocks.Heading heading) {
        flow.subheading(heading.words().text());
      } else if (block instanceof ProseBlocks.Entry entry) {
        flow.item(entry.sign(), entry.words());
      } else if (block instanceof ProseBlocks.Table table) {
        flow.table(table.rows());
      } else if (block instanceof ProseBlocks.Picture picture) {
        picture(picture);
      }
    }
  }

  /** Of a picture that the JDK cannot read paper gives the description. */
  private void picture(ProseBlocks.Picture picture) {
    MediaFile file = release.media().get(picture.address());
    byte[] bytes = file == null ? new byte[0] : file.content().copy();
    Optional<Drawing> drawing = SvgPicture.read(bytes).map(Drawing.class::cast);
    drawing
        .or(() -> DotPicture.read(bytes))
        .ifPresentOrElse(
            found -> flow.picture(found, picture.alternative()),
            () -> flow.quiet("[" + picture.alternative() + "]"));
  }

  private String word(String key) {
    return texts.get(lang, key);
  }
}
