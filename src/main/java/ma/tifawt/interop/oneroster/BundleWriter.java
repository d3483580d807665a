package ma.tifawt.interop.oneroster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.people.GroupMember;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.shared.i18n.Lang;

/**
 * Writes a bundle in bulk: columns in the order of the binding, nothing that it does not need. Of a
 * birth the binding wants a day; the first of the month stands for all.
 */
public final class BundleWriter {

  private static final String[] ALL =
      """
      academicSessions categories classes classResources courses courseResources demographics enrollments
      lineItemLearningObjectiveIds lineItems lineItemScoreScales orgs resources resultLearningObjectiveIds
      results resultScoreScales roles scoreScales userProfiles userResources users"""
          .split("\\s+");

  /** The column primaryOrgSourcedId of users.csv. */
  private static final int PRIMARY_ORG = 21;

  private final BundleData data;
  private final Lang lang;
  private final ZipOutputStream zip;

  private BundleWriter(BundleData data, Lang lang, ZipOutputStream zip) {
    this.data = data;
    this.lang = lang;
    this.zip = zip;
  }

  public static void write(BundleData data, Lang lang, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    new BundleWriter(data, lang, zip).write();
    zip.finish();
  }

  private void write() throws IOException {
    file("manifest", "propertyName,value", manifest());
    file("orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId", orgs());
    file(
        "academicSessions",
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
        data.seasons().stream().map(BundleWriter::season));
    file(
        "courses",
        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,"
            + "subjects,subjectCodes",
        data.groups().stream().map(BundleWriter::course).distinct());
    file(
        "classes",
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
            + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
        data.groups().stream().map(this::room));
    people();
  }

  private void people() throws IOException {
    file(
        "users",
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
            + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
            + "userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,"
            + "preferredFamilyName,primaryOrgSourcedId,pronouns,"
            + String.join(
                ",",
                OneRosterColumns.GIVEN_AR,
                OneRosterColumns.FAMILY_AR,
                OneRosterColumns.GIVEN_LAT,
                OneRosterColumns.FAMILY_LAT,
                OneRosterColumns.CODE),
        learners(BundleWriter::user));
    file(
        "roles",
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,"
            + "orgSourcedId,userProfileSourcedId",
        learners(BundleWriter::role));
    file(
        "enrollments",
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,"
            + "primary,beginDate,endDate",
        enrollments());
    file(
        "demographics",
        "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,"
            + "blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,"
            + "demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,"
            + "stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
        learners(BundleWriter::demographics));
  }

  private void file(String name, String titles, Stream<List<String>> lines) throws IOException {
    int columns = titles.split(",").length;
    zip.putNextEntry(new ZipEntry(name + ".csv"));
    zip.write((titles + "\r\n").getBytes(StandardCharsets.UTF_8));
    for (List<String> line : (Iterable<List<String>>) lines::iterator) {
      String cells = line.stream().map(BundleWriter::quoted).collect(Collectors.joining(","));
      zip.write(
          (cells + ",".repeat(columns - line.size()) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    zip.closeEntry();
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static List<String> line(Object... cells) {
    return Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).toList();
  }

  private Stream<List<String>> manifest() {
    return Stream.of(
            Stream.of(line("manifest.version", "1.0"), line("oneroster.version", "1.2")),
            Arrays.stream(ALL)
                .map(
                    name ->
                        line(
                            "file." + name,
                            Bundle.FILES.contains(name + ".csv") ? "bulk" : "absent")),
            Stream.of(line("source.systemName", "Tifawt"), line("source.systemCode", "tifawt")))
        .flatMap(lines -> lines);
  }

  /** Every place above a group, and the centre itself, by the part of the path that leads to it. */
  private Stream<List<String>> orgs() {
    Map<String, List<String>> orgs = new TreeMap<>();
    for (CentreInfo centre : data.centres()) {
      String[] parts = centre.path().split("/"); // "", programme, region, province, centre
      for (int i = 1; i < parts.length; i++) {
        boolean last = i == parts.length - 1;
        String type = i == 1 ? "national" : i == 2 ? "state" : last ? "school" : "district";
        String id = org(parts, i);
        orgs.put(
            id,
            line(
                id,
                "",
                "",
                last ? centre.name().in(lang) : data.names().getOrDefault(parts[i], parts[i]),
                type,
                last ? centre.code() : parts[i],
                i == 1 ? "" : org(parts, i - 1)));
      }
    }
    return orgs.values().stream();
  }

  private static String org(String[] parts, int depth) {
    return "org-" + String.join("-", Arrays.asList(parts).subList(1, depth + 1));
  }

  private static String org(String path) {
    String[] parts = path.split("/");
    return org(parts, parts.length - 1);
  }

  private static String centreOf(GroupInfo group) {
    return org(group.path().replaceFirst("\\d+/$", ""));
  }

  private static List<String> season(SeasonInfo season) {
    return line(
        session(season.id()),
        "",
        "",
        season.code(),
        "schoolYear",
        season.startsOn(),
        season.endsOn(),
        "",
        season.endsOn().getYear());
  }

  private static String session(long season) {
    return "season-" + season;
  }

  private static String courseId(GroupInfo group) {
    return "course-" + group.programme() + "-" + group.course();
  }

  private static List<String> course(GroupInfo group) {
    String code = group.course();
    return line(courseId(group), "", "", "", code, code, "", "org-" + group.programme());
  }

  private List<String> room(GroupInfo group) {
    return line(
        room(group.id()),
        "",
        "",
        group.name().in(lang),
        "",
        courseId(group),
        group.code(),
        "scheduled",
        "",
        centreOf(group),
        session(group.seasonId()));
  }

  private static String room(long group) {
    return "class-" + group;
  }

  private Stream<List<String>> learners(Function<LearnerRecord, List<String>> line) {
    return data.members().stream().map(GroupMember::learner).distinct().map(line);
  }

  private static List<String> user(LearnerRecord learner) {
    LearnerFacts facts = learner.facts();
    boolean latin = facts.givenLat() != null && facts.familyLat() != null;
    List<String> cells =
        new ArrayList<>(
            line(
                learner.code(),
                "",
                "",
                "true",
                learner.code(),
                "",
                latin ? facts.givenLat() : facts.givenAr(),
                latin ? facts.familyLat() : facts.familyAr()));
    cells.addAll(Collections.nCopies(PRIMARY_ORG - cells.size(), ""));
    cells.addAll(
        line(
            org(learner.path()),
            "",
            facts.givenAr(),
            facts.familyAr(),
            facts.givenLat(),
            facts.familyLat(),
            learner.code()));
    return cells;
  }

  private static List<String> role(LearnerRecord learner) {
    return line(
        "role-" + learner.code(),
        "",
        "",
        learner.code(),
        "primary",
        "student",
        "",
        "",
        org(learner.path()));
  }

  private Stream<List<String>> enrollments() {
    Map<Long, GroupInfo> groups =
        data.groups().stream().collect(Collectors.toMap(GroupInfo::id, group -> group));
    return data.members().stream()
        .map(
            member ->
                line(
                    "enrollment-" + member.groupId() + "-" + member.learner().code(),
                    "",
                    "",
                    room(member.groupId()),
                    centreOf(groups.get(member.groupId())),
                    member.learner().code(),
                    "student",
                    "true",
                    member.joinedOn()));
  }

  private static List<String> demographics(LearnerRecord learner) {
    LearnerFacts facts = learner.facts();
    String sex = Objects.requireNonNullElse(facts.gender(), "");
    return line(
        learner.code(),
        "",
        "",
        String.format(Locale.ROOT, "%d-%02d-01", facts.birthYear(), facts.birthMonth()),
        sex.equals("F") ? "female" : sex.equals("M") ? "male" : "unspecified");
  }
}
