package ma.tifawt.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ma.tifawt.shared.i18n.Lang;

/** Reads what all courses use: the glossary, the rubrics and the list of licences. */
final class SharedReader {

  /** The schema this loader reads. */
  static final int SCHEMA = 1;

  private static final String FOLDER = "_shared";

  private final CourseTree tree;

  SharedReader(CourseTree tree) {
    this.tree = tree;
  }

  Reading.Shared read() {
    Map<String, GlossaryTerm> glossary = new LinkedHashMap<>();
    open("glossary.yml").ifPresent(yaml -> glossary(yaml, glossary));
    Map<String, Rubric> rubrics = new LinkedHashMap<>();
    open("rubrics.yml").ifPresent(yaml -> rubrics(yaml, rubrics));
    open("licences.yml").ifPresent(SharedReader::licences);
    return new Reading.Shared(glossary, rubrics);
  }

  private Optional<YamlMap> open(String name) {
    Optional<YamlMap> yaml = tree.text(FOLDER + "/" + name).flatMap(YamlFile::read);
    yaml.ifPresent(SharedReader::checkSchema);
    return yaml;
  }

  static void checkSchema(YamlMap yaml) {
    int schema = yaml.integer("schema", 0, 1_000_000);
    if (yaml.has("schema") && schema != SCHEMA) {
      yaml.faults().add(FaultCode.UNKNOWN_SCHEMA, yaml.valuePlace("schema"), schema, SCHEMA);
    }
  }

  /** The id of a course, module or lesson is the name of its folder. */
  static void checkId(YamlMap yaml, String folder) {
    String id = yaml.id("id");
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    if (!id.isEmpty() && !id.equals(name)) {
      yaml.faults().add(FaultCode.ID_MISMATCH, yaml.valuePlace("id"), id, name);
    }
  }

  static Objective objective(YamlMap yaml) {
    Objective objective =
        new Objective(
            yaml.text("id"),
            yaml.texts("unesco"),
            yaml.texts("ai4k12"),
            yaml.texts("priorities"),
            yaml.texts("ailit"),
            yaml.texts("digcomp"));
    yaml.done();
    return objective;
  }

  private static void glossary(YamlMap yaml, Map<String, GlossaryTerm> into) {
    yaml.neededMap("terms")
        .ifPresent(
            terms -> {
              for (String id : terms.keys()) {
                if (!YamlMap.ID.matcher(id).matches()) {
                  terms.faults().add(FaultCode.BAD_ID, terms.keyPlace(id), id);
                }
                Map<Lang, GlossaryTerm.Text> texts = new EnumMap<>(Lang.class);
                terms
                    .map(id)
                    .ifPresent(
                        term -> perLanguage(term, (lang, words) -> texts.put(lang, term(words))));
                into.put(id, new GlossaryTerm(id, texts));
              }
            });
    yaml.done();
  }

  private static GlossaryTerm.Text term(YamlMap words) {
    GlossaryTerm.Text text = new GlossaryTerm.Text(words.text("term"), words.text("definition"));
    words.done();
    return text;
  }

  private interface ForLanguage {
    void read(Lang lang, YamlMap words);
  }

  private static void perLanguage(YamlMap yaml, ForLanguage reader) {
    for (Lang lang : Lang.values()) {
      yaml.map(lang.path()).ifPresent(words -> reader.read(lang, words));
    }
    yaml.done();
  }

  private static void rubrics(YamlMap yaml, Map<String, Rubric> into) {
    for (YamlMap map : yaml.maps("rubrics")) {
      String id = map.id("id");
      List<String> criteria = map.ids("criteria");
      map.node("levels");
      Map<Lang, Rubric.Text> texts = new EnumMap<>(Lang.class);
      perLanguage(map, (lang, words) -> texts.put(lang, rubric(words, criteria)));
      if (texts.isEmpty()) {
        map.faults().add(FaultCode.WORDS_MISSING, map.place(), id, "ar, fr, en");
      } else if (into.putIfAbsent(id, new Rubric(id, criteria, texts)) != null) {
        map.faults().add(FaultCode.DUPLICATE_ID, map.valuePlace("id"), id);
      }
    }
    yaml.done();
  }

  private static Rubric.Text rubric(YamlMap words, List<String> criteria) {
    List<String> levels = words.neededMap("levels").map(SharedReader::levels).orElse(List.of());
    Map<String, Rubric.Criterion> texts = new LinkedHashMap<>();
    words
        .neededMap("criteria")
        .ifPresent(
            map -> {
              for (String criterion : criteria) {
                map.neededMap(criterion)
                    .ifPresent(
                        text -> {
                          List<String> own =
                              text.neededMap("levels").map(SharedReader::levels).orElse(List.of());
                          texts.put(criterion, new Rubric.Criterion(text.text("name"), own));
                          text.done();
                        });
              }
              map.done();
            });
    words.done();
    return new Rubric.Text(levels, texts);
  }

  private static List<String> levels(YamlMap yaml) {
    List<String> levels =
        IntStream.rangeClosed(1, Rubric.LEVELS).mapToObj(String::valueOf).map(yaml::text).toList();
    yaml.done();
    return levels;
  }

  private static void licences(YamlMap yaml) {
    yaml.neededMap("licences");
    yaml.text("default");
    yaml.node("files");
    yaml.done();
  }

  /** Reports words of the glossary and of the rubrics that a complete language lacks. */
  static void checkComplete(Reading reading) {
    for (Lang lang : reading.spoken()) {
      if (!reading.complete(lang)) {
        continue;
      }
      reading.shared().rubrics().values().stream()
          .filter(rubric -> !rubric.texts().containsKey(lang))
          .forEach(rubric -> missing(reading, "rubrics.yml", rubric.id(), lang));
    }
  }

  private static void missing(Reading reading, String file, String id, Lang lang) {
    reading
        .faults()
        .in(FOLDER + "/" + file)
        .add(FaultCode.WORDS_MISSING, Faults.Place.START, id, lang.path());
  }
}
