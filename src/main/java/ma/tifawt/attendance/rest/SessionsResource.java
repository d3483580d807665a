package ma.tifawt.attendance.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.ClosingService;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.RegisterAddition;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.shared.time.Now;

/** Sessions, their registers, and the history of a mark. Marks themselves come through sync. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

  /** A week's registers stay at hand for corrections. */
  private static final int DAYS_BACK = 6;

  /** As long as a telephone may keep a roster; design.md part 6. */
  private static final int DAYS_AHEAD = 13;

  @Inject private AttendanceService attendance;
  @Inject private ClosingService closing;
  @Inject private OrganisationService organisation;
  @Inject private StaffNames names;
  @Inject @Any private Instance<RegisterAddition> additions;
  @Inject private Settings settings;
  @Inject private Now now;

  /** The caller's sessions of a day; today where none is given. */
  @GET
  public JsonArray day(@QueryParam("day") String day) {
    return withGroups(attendance.sessionsOn(date(day)));
  }

  /**
   * {@code {now, today, sessions}}: those of the last days and of as many as a telephone may take
   * along, with the server's time, because a telephone's own clock may say anything.
   */
  @GET
  @Path("around")
  public JsonObject around() {
    LocalDate today = now.today(settings.zone());
    return Json.createObjectBuilder()
        .add("now", now.instant().toString())
        .add("today", today.toString())
        .add(
            "sessions",
            withGroups(
                attendance.sessionsBetween(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))))
        .build();
  }

  private JsonArray withGroups(List<SessionRow> sessions) {
    Map<Long, GroupInfo> groups =
        organisation.groups(sessions.stream().map(SessionRow::groupId).distinct().toList()).stream()
            .collect(Collectors.toMap(GroupInfo::id, Function.identity()));
    return AttendanceJson.sessions(sessions, groups);
  }

  @GET
  @Path("{session: \\d{1,18}}/register")
  public JsonObject register(@PathParam("session") long session) {
    Register register = attendance.register(session);
    JsonObjectBuilder json = AttendanceJson.register(register, names);
    additions.forEach(addition -> json.add(addition.field(), addition.of(register)));
    return json.build();
  }

  @GET
  @Path("{session: \\d{1,18}}/marks/{learner: \\d{1,18}}/history")
  public JsonArray history(@PathParam("session") long session, @PathParam("learner") long learner) {
    return AttendanceJson.history(attendance.history(session, learner), names);
  }

  /** {@code {count}}: children without agreement who are here. */
  @POST
  @Path("{session: \\d{1,18}}/headcount")
  @Consumes(MediaType.APPLICATION_JSON)
  public void headcount(@PathParam("session") long session, JsonObject form) {
    attendance.headcount(session, form == null ? -1 : form.getInt("count", -1));
  }

  @POST
  @Path("{session: \\d{1,18}}/close")
  public JsonObject close(@PathParam("session") long session) {
    return AttendanceJson.session(closing.close(session)).build();
  }

  /** {@code {why}}: opens a closed register again. */
  @POST
  @Path("{session: \\d{1,18}}/reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject reopen(@PathParam("session") long session, JsonObject form) {
    String why = form == null ? "" : form.getString("why", "");
    return AttendanceJson.session(closing.reopen(session, why)).build();
  }

  private LocalDate date(String day) {
    if (day == null) {
      return now.today(settings.zone());
    }
    return parsed(day)
        .orElseThrow(() -> new DomainException(GeneralError.MALFORMED, "day=YYYY-MM-DD"));
  }

  private static Optional<LocalDate> parsed(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
