package ma.tifawt.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.tifawt.reports.Band;
import ma.tifawt.reports.Days;
import ma.tifawt.reports.Gender;
import ma.tifawt.reports.Level;
import ma.tifawt.reports.RegisterCounts;
import ma.tifawt.reports.RegisterRow;
import ma.tifawt.reports.SharedRow;
import ma.tifawt.reports.Span;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.warehouse.rest.WarehouseResource;
import org.junit.jupiter.api.Test;

/** The description is valid OpenAPI and says exactly what the resource does. */
class OpenApiTest {

  private static final LocalizedText NAME = LocalizedText.of("الرباط", "=Rabat", null);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final OpenAPI api = parsed();

  private static OpenAPI parsed() {
    try (InputStream file = WarehouseError.class.getResourceAsStream("openapi.json")) {
      SwaggerParseResult read =
          new OpenAPIV3Parser()
              .readContents(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(read.getMessages()).as("what the parser finds wrong").isEmpty();
      return read.getOpenAPI();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void itsPathsAreThoseOfTheResource() {
    Map<String, Set<String>> served = new TreeMap<>();
    for (Method method : WarehouseResource.class.getMethods()) {
      if (method.isAnnotationPresent(GET.class)) {
        served.put(
            method.getAnnotation(Path.class).value(),
            Set.of(method.getAnnotation(Produces.class).value()));
      }
    }
    Map<String, Set<String>> told = new TreeMap<>();
    api.getPaths()
        .forEach(
            (path, item) -> {
              assertThat(item.readOperationsMap().keySet())
                  .as(path)
                  .containsExactly(PathItem.HttpMethod.GET);
              told.put(path, item.getGet().getResponses().get("200").getContent().keySet());
            });
    assertThat(told).isEqualTo(served);
    assertThat(api.getServers().get(0).getUrl())
        .isEqualTo("/api/v1" + WarehouseResource.class.getAnnotation(Path.class).value());
  }

  @Test
  void itsParametersAreThoseOfTheResource() {
    assertThat(names("/attendance")).isEqualTo(WarehouseResource.OF_ATTENDANCE);
    assertThat(names("/completeness")).isEqualTo(WarehouseResource.OF_COMPLETENESS);
  }

  private Set<String> names(String path) {
    return parameters(path).keySet();
  }

  private Map<String, Parameter> parameters(String path) {
    Operation get = api.getPaths().get(path).getGet();
    return get.getParameters().stream()
        .peek(p -> assertThat(p.getIn()).isEqualTo("query"))
        .collect(Collectors.toMap(Parameter::getName, p -> p));
  }

  /** Each value it lists is understood, and none is left out. */
  @Test
  void itsValuesAreThoseOfTheProduct() {
    Map<String, Parameter> attendance = parameters("/attendance");
    assertThat(values(attendance.get("level")))
        .containsExactly("whole", "region", "province", "centre", "group");
    assertThat(values(attendance.get("level")).subList(1, 5))
        .isEqualTo(Arrays.stream(Level.values()).map(Level::word).toList());
    assertThat(values(attendance.get("gender")))
        .isEqualTo(Arrays.stream(Gender.values()).map(Enum::name).toList());
    assertThat(values(attendance.get("band")))
        .isEqualTo(Arrays.stream(Band.values()).map(Enum::name).toList());
    assertThat(values(parameters("/completeness").get("days")))
        .isEqualTo(Arrays.stream(Span.values()).map(Span::word).toList());
    for (String name : List.of("level", "gender", "band")) {
      for (String value : values(attendance.get(name))) {
        AttendanceQuestion question = AttendanceQuestion.read(Map.of(name, value), NOVEMBER);
        assertThat(question.parameters()).containsEntry(name, value);
      }
    }
    assertThat(attendance.get("level").getSchema().getDefault())
        .isEqualTo(AttendanceQuestion.read(Map.of(), NOVEMBER).parameters().get("level"));
  }

  private static List<String> values(Parameter parameter) {
    return ((Schema<?>) parameter.getSchema()).getEnum().stream().map(String::valueOf).toList();
  }

  private static AttendanceRead attendance(Optional<SharedRow.Counts> counts) {
    return new AttendanceRead(
        AttendanceQuestion.read(new HashMap<>(), NOVEMBER),
        "/frmf/",
        Instant.EPOCH,
        List.of(new SharedRow(NOVEMBER, "MA-04", "MA-RAB", NAME, 12, counts)));
  }

  private static CompletenessRead completeness() {
    return new CompletenessRead(
        Level.REGION,
        new Days(LocalDate.EPOCH, LocalDate.EPOCH),
        "/frmf/",
        Instant.EPOCH,
        List.of(
            new RegisterRow(
                Optional.empty(), "MA-04", NAME, new RegisterCounts(5, 4, 3, 2, 100, 120))));
  }

  @Test
  void itsFieldsAreThoseOfTheAnswers() {
    JsonObject full =
        WarehouseJson.of(attendance(Optional.of(new SharedRow.Counts(12, 96, 120, 144.25))));
    assertFields("Attendance", full);
    assertFields("AttendanceRow", full.getJsonArray("rows").getJsonObject(0));
    JsonObject registers = WarehouseJson.of(completeness());
    assertFields("Completeness", registers);
    assertFields("CompletenessRow", registers.getJsonArray("rows").getJsonObject(0));
    assertThat(full.getJsonArray("rows").getJsonObject(0).toString())
        .contains("\"hidden\":false", "\"rate\":0.800", "\"hours\":144.2", "\"counted\":120");
  }

  private void assertFields(String schema, JsonObject answer) {
    Schema<?> told = api.getComponents().getSchemas().get(schema);
    assertThat(told.getProperties().keySet()).as(schema).isEqualTo(answer.keySet());
    assertThat(told.getRequired()).as(schema).containsExactlyInAnyOrderElementsOf(answer.keySet());
  }

  /** Null only where the description allows it. */
  @Test
  void aHiddenRowHasNoNumberOfChildren() {
    JsonObject row =
        WarehouseJson.of(attendance(Optional.empty())).getJsonArray("rows").getJsonObject(0);
    assertThat(row.getBoolean("hidden")).isTrue();
    Map<String, Schema> told =
        api.getComponents().getSchemas().get("AttendanceRow").getProperties();
    Set<String> mayBeNull =
        told.entrySet().stream()
            .filter(each -> Boolean.TRUE.equals(each.getValue().getNullable()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(row.keySet().stream().filter(row::isNull))
        .containsExactlyInAnyOrder("children", "came", "counted", "rate", "hours")
        .containsExactlyInAnyOrderElementsOf(mayBeNull);
  }

  @Test
  void theCsvHasTheFieldsOfTheRow() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WarehouseCsv.write(attendance(Optional.empty()), out);
    String[] lines = out.toString(StandardCharsets.UTF_8).substring(1).split("\r\n");
    assertThat(List.of(lines[0].split(",")))
        .containsExactlyInAnyOrderElementsOf(
            api.getComponents().getSchemas().get("AttendanceRow").getRequired());
    assertThat(lines[1]).isEqualTo("2026-11,MA-04,MA-RAB,الرباط,'=Rabat,true,12,,,,,");
    out.reset();
    WarehouseCsv.write(completeness(), out);
    lines = out.toString(StandardCharsets.UTF_8).substring(1).split("\r\n");
    assertThat(List.of(lines[0].split(",")))
        .containsExactlyInAnyOrderElementsOf(
            api.getComponents().getSchemas().get("CompletenessRow").getRequired());
    assertThat(lines[1]).isEqualTo("MA-04,الرباط,'=Rabat,5,4,3,2");
  }

  /** Every refusal of ours that a program can meet is told. */
  @Test
  void itTellsItsRefusals() {
    String told = api.getComponents().getResponses().toString();
    assertThat(told)
        .contains("WHS-001", "WHS-002", "WHS-003", "WHS-004", "WHS-005", "WHS-006")
        .contains("REP-001", "REP-002", "REP-003", "REP-004");
  }
}
