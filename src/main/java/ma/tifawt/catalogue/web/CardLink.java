package ma.tifawt.catalogue.web;

import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.PageShell;

/** The way from an activity without devices to the cards it is done with. */
final class CardLink {

  private CardLink() {}

  /** Empty where the step needs no cards. */
  static String of(PageShell shell, Lang lang, Lesson lesson, Step step) {
    return step.setting("cards")
        .or(() -> step.setting("unplugged"))
        .flatMap(lesson::sheet)
        .map(
            sheet ->
                "<p><a class=\"quiet-button\" href=\"/%s/courses/%s/%s.pdf\">%s<span>%s</span></a></p>"
                    .formatted(
                        lang.path(),
                        lesson.address(),
                        sheet.id(),
                        shell.icon("printer"),
                        shell.word(lang, "print.button.cards")))
        .orElse("");
  }
}
