package ma.tifawt.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import ma.tifawt.catalogue.Faults.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads YAML as a tree of nodes that know their places. Anchors and aliases are refused before
 * anything is built.
 */
final class YamlFile {

  private static final int MAX_DEPTH = 12;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setAllowDuplicateKeys(true) // reported with their place by YamlMap
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(CourseTree.MAX_TEXT)
          .build();

  private YamlFile() {}

  /** The mapping at the root of a whole file; empty after a fault. */
  static Optional<YamlMap> read(TextFile file) {
    return read(file.text(), file.faults());
  }

  static Optional<YamlMap> read(String text, Faults.File faults) {
    try {
      if (!isPlain(text, faults)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(new YamlMap(mapping, faults));
      }
      faults.add(FaultCode.WRONG_TYPE, root.map(YamlFile::place).orElse(Place.START), "/", "map");
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(YamlFile::place).orElse(Place.START);
      boolean tab = e.getProblem().contains("TAB");
      faults.add(tab ? FaultCode.TAB : FaultCode.YAML_SYNTAX, place, e.getProblem());
    } catch (YamlEngineException e) {
      faults.add(FaultCode.YAML_SYNTAX, Place.START, e.getMessage());
    }
    return Optional.empty();
  }

  private static boolean isPlain(String text, Faults.File faults) {
    Deque<Event> open = new ArrayDeque<>();
    int documents = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      Place place = event.getStartMark().map(YamlFile::place).orElse(Place.START);
      switch (event.getEventId()) {
        case SequenceStart, MappingStart -> open.push(event);
        case SequenceEnd, MappingEnd -> open.pop();
        case DocumentStart -> documents++;
        default -> {
          // scalars need no count
        }
      }
      boolean named =
          event instanceof AliasEvent
              || (event instanceof NodeEvent node && node.getAnchor().isPresent());
      if (named || documents > 1) {
        faults.add(FaultCode.YAML_FEATURE, place, named ? "&  *" : "---");
        return false;
      }
      if (open.size() > MAX_DEPTH) {
        faults.add(FaultCode.TOO_NESTED, place, MAX_DEPTH);
        return false;
      }
    }
    return true;
  }

  static Place place(Node node) {
    return node.getStartMark().map(YamlFile::place).orElse(Place.START);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
