package ma.tifawt.learning.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import ma.tifawt.learning.Findings;
import ma.tifawt.learning.OwnWork;
import ma.tifawt.learning.WorkFile;
import ma.tifawt.shared.json.Json;

/** A child's work as the page {@code /{lang}/work} reads it. */
final class WorkJson {

  private WorkJson() {}

  static JsonObject of(OwnWork work) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", work.id())
            .add("lesson", work.lesson())
            .add("lessonTitle", work.lessonTitle())
            .add("step", work.step())
            .add("text", work.text())
            .add("state", work.state().name())
            .add("submittedAt", work.submittedAt().toString());
    if (work.file() == null) {
      json.addNull("file");
    } else {
      json.add("fileName", work.file().name()).add("file", of(work.file()));
    }
    work.feedback()
        .ifPresentOrElse(
            feedback -> json.add("feedback", of(feedback)), () -> json.addNull("feedback"));
    return json.build();
  }

  private static JsonObjectBuilder of(WorkFile file) {
    return Json.createObjectBuilder()
        .add("name", file.name())
        .add("type", file.type())
        .add("size", file.size())
        .add("href", file.address());
  }

  private static JsonObjectBuilder of(Findings feedback) {
    JsonArrayBuilder levels = Json.createArrayBuilder();
    for (Findings.Level level : feedback.levels()) {
      levels.add(
          Json.createObjectBuilder()
              .add("criterion", level.criterion())
              .add("name", level.name())
              .add("level", level.level())
              .add("levelName", level.levelName())
              .add("description", level.description()));
    }
    return Json.createObjectBuilder()
        .add("id", feedback.id())
        .add("at", feedback.at().toString())
        .add("comment", feedback.comment())
        .add("levels", levels);
  }
}
