package ma.tifawt.learning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.learning.BestRow;
import ma.tifawt.learning.LessonProgress;
import ma.tifawt.learning.ProgressService;
import ma.tifawt.shared.json.Json;

/** What the signed-in child has done: {@code GET /api/v1/me/learning}. */
@Path("me/learning")
@RequestScoped
public class OwnLearningResource {

  @Inject private ProgressService progress;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject own() {
    JsonObjectBuilder lessons = Json.createObjectBuilder();
    progress.own().forEach((address, lesson) -> lessons.add(address, json(lesson)));
    return Json.createObjectBuilder()
        .add("courses", Json.createArrayBuilder(progress.ownCourses()))
        .add("lessons", lessons)
        .build();
  }

  private static JsonObjectBuilder json(LessonProgress lesson) {
    JsonObjectBuilder best = Json.createObjectBuilder();
    lesson.best().forEach((step, row) -> best.add(step, json(row)));
    return Json.createObjectBuilder()
        .add("done", Json.createArrayBuilder(lesson.done()))
        .add("completed", lesson.completed())
        .add("lastStep", lesson.lastStep())
        .add("best", best);
  }

  private static JsonObjectBuilder json(BestRow best) {
    return Json.createObjectBuilder().add("points", best.points()).add("max", best.max());
  }
}
