package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Course.Claim;
import ma.tifawt.catalogue.Faults.Place;
import ma.tifawt.catalogue.YamlMap.Entry;
import ma.tifawt.shared.i18n.Lang;

/** Reads the folder of one course. */
final class CourseReader {

  private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}");
  private static final List<String> CLAIMS =
      Arrays.stream(Claim.values()).map(claim -> claim.name().toLowerCase(Locale.ROOT)).toList();
  private static final List<String> LANGUAGES =
      Arrays.stream(Lang.values()).map(Lang::path).toList();

  private final CourseTree tree;
  private final Faults faults;
  private final MediaShelf media;
  private final Reading.Shared shared;
  private final String folder;

  CourseReader(
      CourseTree tree, Faults faults, MediaShelf media, Reading.Shared shared, String folder) {
    this.tree = tree;
    this.faults = faults;
    this.media = media;
    this.shared = shared;
    this.folder = folder;
  }

  /** Whatever could be read; it may only be served if no error was found in its files. */
  Optional<Course> read() {
    return tree.text(folder + "/course.yml").flatMap(YamlFile::read).map(this::course);
  }

  private Course course(YamlMap yaml) {
    SharedReader.checkSchema(yaml);
    SharedReader.checkId(yaml, folder);
    String version = version(yaml);
    String band = neededOneOf(yaml, "band", List.of("A", "B", "C"));
    Course.Ages ages = ages(yaml);
    Map<Lang, Claim> languages =
        yaml.neededMap("languages").map(CourseReader::claims).orElse(Map.of());
    Map<Lang, List<Lang>> fallback = yaml.map("fallback").map(this::fallback).orElse(Map.of());
    neededOneOf(yaml, "source_language", LANGUAGES);
    Reading reading = new Reading(tree, faults, media, shared, band, languages, fallback);
    SharedReader.checkComplete(reading);
    List<CourseModule> modules = modules(yaml, reading);
    Course course =
        new Course(
            folder,
            version,
            band,
            ages,
            yaml.optionalIds("programmes"),
            languages,
            fallback,
            modules,
            yaml.neededMap("certificate").map(map -> certificate(map, modules)).orElse(null),
            words(reading, folder, this::courseText),
            tree.hash(folder));
    yaml.done("themes", "licence", "reviewers");
    return course;
  }

  private static String version(YamlMap yaml) {
    String version = yaml.text("version");
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      yaml.faults()
          .add(
              FaultCode.BAD_VALUE,
              yaml.valuePlace("version"),
              "version",
              version,
              example("1.2.0"));
    }
    return version;
  }

  private static String neededOneOf(YamlMap yaml, String key, List<String> known) {
    if (!yaml.has(key)) {
      yaml.text(key);
    }
    return yaml.oneOf(key, known, known.get(0));
  }

  private static DidYouMean example(String example) {
    return new DidYouMean("", List.of(example));
  }

  private static Course.Ages ages(YamlMap yaml) {
    List<Entry> ages = yaml.entries("ages");
    boolean pair =
        ages.size() == 2 && ages.stream().allMatch(age -> age.value().matches("[0-9]{1,2}"));
    if (!pair || Integer.parseInt(ages.get(0).value()) > Integer.parseInt(ages.get(1).value())) {
      yaml.faults()
          .add(FaultCode.BAD_VALUE, yaml.valuePlace("ages"), "ages", "", example("[8, 11]"));
      return new Course.Ages(0, 0);
    }
    return new Course.Ages(
        Integer.parseInt(ages.get(0).value()), Integer.parseInt(ages.get(1).value()));
  }

  private static Map<Lang, Claim> claims(YamlMap yaml) {
    Map<Lang, Claim> claims = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      String claim = yaml.oneOf(lang.path(), CLAIMS, "none");
      claims.put(lang, Claim.valueOf(claim.toUpperCase(Locale.ROOT)));
    }
    yaml.done();
    return claims;
  }

  private Map<Lang, List<Lang>> fallback(YamlMap yaml) {
    Map<Lang, List<Lang>> fallback = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      List<Lang> order = new ArrayList<>();
      for (Entry entry : yaml.entries(lang.path())) {
        Optional<Lang> next = Lang.of(entry.value());
        if (next.isEmpty()) {
          yaml.faults()
              .add(
                  FaultCode.BAD_VALUE,
                  entry.place(),
                  lang.path(),
                  entry.value(),
                  DidYouMean.of(LANGUAGES, entry.value()));
        } else if (next.get() == lang || order.contains(next.get())) {
          yaml.faults().add(FaultCode.FALLBACK_LOOP, entry.place(), entry.value());
        } else {
          order.add(next.get());
        }
      }
      fallback.put(lang, List.copyOf(order));
    }
    yaml.done();
    return fallback;
  }

  private static Course.Certificate certificate(YamlMap yaml, List<CourseModule> modules) {
    List<String> known = modules.stream().map(CourseModule::id).toList();
    List<Entry> named = new ArrayList<>(yaml.entries("mandatory_modules"));
    String project = yaml.text("project");
    named.add(new Entry(project, yaml.valuePlace("project")));
    for (Entry module : named) {
      if (!module.value().isEmpty() && !known.contains(module.value())) {
        yaml.faults()
            .add(
                FaultCode.UNKNOWN_MODULE,
                module.place(),
                module.value(),
                DidYouMean.of(known, module.value()));
      }
    }
    Course.Certificate certificate =
        new Course.Certificate(
            yaml.share("lessons"),
            yaml.texts("mandatory_modules"),
            yaml.share("objectives"),
            yaml.share("attendance"),
            project);
    yaml.done();
    return certificate;
  }

  private List<CourseModule> modules(YamlMap yaml, Reading reading) {
    List<CourseModule> modules = new ArrayList<>();
    yaml.ids("modules");
    for (Entry module : yaml.entries("modules")) {
      String path = folder + "/" + module.value();
      if (folderIsThere(path, "module.yml", yaml.faults(), module)) {
        tree.text(path + "/module.yml")
            .flatMap(YamlFile::read)
            .map(map -> module(map, reading, path))
            .ifPresent(modules::add);
      }
    }
    return List.copyOf(modules);
  }

  private boolean folderIsThere(String path, String file, Faults.File faults, Entry entry) {
    if (tree.has(path + "/" + file)) {
      return true;
    }
    String parent = path.substring(0, path.lastIndexOf('/'));
    List<String> there =
        tree.under(parent).keySet().stream()
            .map(p -> p.substring(parent.length() + 1))
            .filter(p -> p.endsWith("/" + file) && p.indexOf('/') == p.lastIndexOf('/'))
            .map(p -> p.substring(0, p.indexOf('/')))
            .toList();
    faults.add(
        FaultCode.FILE_MISSING,
        entry.place(),
        path + "/" + file,
        DidYouMean.of(there, entry.value()));
    return false;
  }

  private CourseModule module(YamlMap yaml, Reading reading, String path) {
    SharedReader.checkSchema(yaml);
    SharedReader.checkId(yaml, path);
    List<Objective> objectives = new ArrayList<>();
    for (YamlMap map : yaml.maps("objectives")) {
      Objective objective = SharedReader.objective(map);
      if (objectives.stream().anyMatch(o -> o.id().equals(objective.id()))) {
        map.faults().add(FaultCode.DUPLICATE_ID, map.valuePlace("id"), objective.id());
      }
      objectives.add(objective);
    }
    List<Lesson> lessons = new ArrayList<>();
    yaml.ids("lessons");
    for (Entry lesson : yaml.entries("lessons")) {
      String lessonPath = path + "/" + lesson.value();
      if (folderIsThere(lessonPath, "lesson.yml", yaml.faults(), lesson)) {
        new LessonReader(reading, lessonPath, objectives).read().ifPresent(lessons::add);
      }
    }
    yaml.done(
        "emblem", "unesco", "ai4k12", "priorities", "ailit", "digcomp", "credits", "replaces");
    return new CourseModule(
        path,
        List.copyOf(objectives),
        List.copyOf(lessons),
        words(reading, path, map -> moduleText(map, objectives)),
        reading.fallback());
  }

  private interface WordsReader<T> {
    T read(YamlMap yaml);
  }

  private <T> Map<Lang, T> words(Reading reading, String path, WordsReader<T> reader) {
    Map<Lang, T> texts = new EnumMap<>(Lang.class);
    for (Lang lang : reading.spoken()) {
      String name = path + "/i18n/" + lang.path() + ".yml";
      if (!tree.has(name)) {
        if (reading.complete(lang)) {
          faults
              .in(path.equals(folder) ? path + "/course.yml" : path + "/module.yml")
              .add(
                  FaultCode.WORDS_MISSING,
                  Place.START,
                  "i18n/" + lang.path() + ".yml",
                  lang.path());
        }
        continue;
      }
      Optional<YamlMap> yaml = reading.words(name, lang).flatMap(YamlFile::read);
      Optional<T> text = yaml.map(reader::read);
      text.filter(t -> !yaml.get().faults().hasErrors()).ifPresent(t -> texts.put(lang, t));
    }
    return texts;
  }

  private Course.Text courseText(YamlMap yaml) {
    Course.Text text =
        new Course.Text(yaml.text("title"), yaml.text("summary"), yaml.texts("outcomes"));
    yaml.done();
    return text;
  }

  private CourseModule.Text moduleText(YamlMap yaml, List<Objective> objectives) {
    Map<String, String> sentences = new LinkedHashMap<>();
    Optional<YamlMap> map =
        objectives.isEmpty() ? yaml.map("objectives") : yaml.neededMap("objectives");
    map.ifPresent(
        words -> {
          objectives.forEach(
              objective -> sentences.put(objective.id(), words.text(objective.id())));
          words.done();
        });
    CourseModule.Text text =
        new CourseModule.Text(yaml.text("title"), yaml.text("summary"), sentences);
    yaml.done();
    return text;
  }
}
