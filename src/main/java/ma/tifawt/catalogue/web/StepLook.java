package ma.tifawt.catalogue.web;

import ma.tifawt.catalogue.Step;

/**
 * How a step is announced.
 *
 * @param style class of its label
 * @param icon stands beside the words
 * @param key of the words
 */
record StepLook(String style, String icon, String key) {

  static StepLook of(Step step) {
    return switch (step.type()) {
      case READ -> new StepLook("read", "book-open", "player.kind.read");
      case LISTEN, WATCH -> new StepLook("read", "book-open", "player.kind.watch");
      case DISCUSS -> new StepLook("talk", "message-circle", "player.kind.talk");
      case UNPLUGGED, WORKSHEET, SORT, GAME ->
          new StepLook("hands", "users-round", "player.kind.hands");
      case LAB, CODE -> new StepLook("hands", "lightbulb", "player.kind.lab");
      case PROJECT -> new StepLook("hands", "notebook-pen", "player.kind.project");
      case REFLECT -> new StepLook("talk", "smile", "player.kind.reflect");
      case PREDICT -> new StepLook("ask", "lightbulb", "player.kind.guess");
      default ->
          step.scored()
              ? new StepLook("ask", "circle-question-mark", "player.kind.question")
              : step.kind().filter("predict"::equals).isPresent()
                  ? new StepLook("ask", "lightbulb", "player.kind.guess")
                  : new StepLook("ask", "circle-question-mark", "player.kind.practice");
    };
  }
}
