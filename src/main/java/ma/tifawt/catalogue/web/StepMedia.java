package ma.tifawt.catalogue.web;

import ma.tifawt.catalogue.LessonText.Clip;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.PageShell;

/** Sound and clip of a step. Nothing of them is fetched before it is asked for. */
final class StepMedia {

  private StepMedia() {}

  /**
   * @param spoken language of the words, which may be another than that of the page
   */
  static String of(PageShell shell, Lang lang, Lang spoken, StepText text) {
    String recorded =
        text.audio()
            .map("<audio controls preload=\"none\" src=\"%s\"></audio>"::formatted)
            .orElse("");
    return recorded + text.clip().map(clip -> video(shell, lang, spoken, clip)).orElse("");
  }

  private static String video(PageShell shell, Lang lang, Lang spoken, Clip clip) {
    String track =
        clip.captions()
            .map(
                captions ->
                    "<track kind=\"captions\" srclang=\"%s\" label=\"%s\" src=\"%s\" default>"
                        .formatted(spoken.path(), shell.word(lang, "Lang." + spoken), captions))
            .orElse("");
    return "<video controls preload=\"none\" playsinline src=\"%s\" aria-label=\"%s\">%s</video>"
        .formatted(clip.video(), shell.word(lang, "player.clip"), track);
  }
}
