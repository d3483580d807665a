package ma.tifawt.interop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a {@code lesson.yml} that gets more steps. Everything that a person wrote stays as it
 * is, comments too: the new steps are lines of their own behind the last one.
 */
final class LessonFile {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setAllowDuplicateKeys(true)
          .setMaxAliasesForCollections(0)
          .build();

  private final List<String> lines;
  private final Set<String> ids = new HashSet<>();
  private final String rev;
  private final SequenceNode steps;

  private LessonFile(List<String> lines, String rev, SequenceNode steps) {
    this.lines = new ArrayList<>(lines);
    this.rev = rev;
    this.steps = steps;
    for (Node step : steps.getValue()) {
      if (step instanceof MappingNode map) {
        value(map, "id").ifPresent(id -> ids.add(scalar(id)));
      }
    }
  }

  /** Empty where the file is no lesson whose steps stand below each other. */
  static Optional<LessonFile> read(String text) {
    try {
      return new Compose(SETTINGS)
          .composeString(text)
          .filter(MappingNode.class::isInstance)
          .flatMap(root -> read(text.lines().toList(), (MappingNode) root));
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static Optional<LessonFile> read(List<String> lines, MappingNode root) {
    String rev = value(root, "rev").map(LessonFile::scalar).orElse("");
    return value(root, "steps")
        .filter(SequenceNode.class::isInstance)
        .map(SequenceNode.class::cast)
        .filter(list -> list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty())
        .map(list -> new LessonFile(lines, rev, list));
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static Optional<Node> value(MappingNode map, String key) {
    return map.getValue().stream()
        .filter(t -> t.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  String rev() {
    return rev;
  }

  boolean has(String step) {
    return ids.contains(step);
  }

  /** The text with these steps behind the last one. */
  String with(List<Question> questions) {
    List<Node> all = steps.getValue();
    String first = lines.get(all.get(0).getStartMark().orElseThrow().getLine());
    String indent = first.substring(0, first.indexOf('-'));
    List<String> more =
        questions.stream().map(question -> indent + "- " + StepYaml.logic(question)).toList();
    List<String> result = new ArrayList<>(lines);
    result.addAll(lastLine(all.get(all.size() - 1)) + 1, more);
    return String.join("\n", result) + "\n";
  }

  /** Where a node's own text ends; the mark of a block stands behind the comments after it. */
  private static int lastLine(Node node) {
    if (node instanceof CollectionNode<?> block && block.getFlowStyle() == FlowStyle.BLOCK) {
      Object last = block.getValue().get(block.getValue().size() - 1);
      return lastLine(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }
    var end = node.getEndMark().orElseThrow();
    boolean behind = end.getColumn() == 0 && end.getLine() > start(node);
    return behind ? end.getLine() - 1 : end.getLine();
  }

  private static int start(Node node) {
    return node.getStartMark().orElseThrow().getLine();
  }
}
