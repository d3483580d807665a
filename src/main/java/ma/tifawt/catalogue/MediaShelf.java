package ma.tifawt.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.tifawt.catalogue.Faults.Place;

/** The media that lessons use, by address. Only what a lesson names is published. */
final class MediaShelf {

  private static final String SHARED = "_shared";

  private final CourseTree tree;
  private final Map<String, MediaFile> byAddress = new TreeMap<>();
  private final Map<String, MediaFile> byPath = new HashMap<>();

  MediaShelf(CourseTree tree) {
    this.tree = tree;
  }

  Map<String, MediaFile> byAddress() {
    return byAddress;
  }

  /**
   * The file a lesson names, from its own folder or from {@code _shared}.
   *
   * @param reference such as {@code media/goal.svg}
   */
  Optional<MediaFile> find(String folder, String reference, Faults.File faults, Place place) {
    boolean climbs = List.of(reference.split("/", -1)).contains("..");
    if (climbs
        || reference.startsWith("/")
        || reference.contains("\\")
        || reference.contains("%")) {
      faults.add(FaultCode.PATH_ESCAPE, place, reference);
      return Optional.empty();
    }
    for (String path : List.of(folder + "/" + reference, SHARED + "/" + reference)) {
      if (tree.has(path)) {
        return publish(path, faults, place);
      }
    }
    List<String> there =
        tree.under(folder + "/media").keySet().stream()
            .map(p -> p.substring(folder.length() + 1))
            .toList();
    faults.add(FaultCode.FILE_MISSING, place, reference, DidYouMean.of(there, reference));
    return Optional.empty();
  }

  boolean has(String folder, String reference) {
    return tree.has(folder + "/" + reference);
  }

  private Optional<MediaFile> publish(String path, Faults.File faults, Place place) {
    Optional<String> type = CourseTree.mediaType(path);
    if (type.isEmpty() || !path.contains("/media/")) {
      faults.add(FaultCode.FILE_TYPE, place, path);
      return Optional.empty();
    }
    MediaFile file = byPath.computeIfAbsent(path, p -> mediaFile(p, type.get()));
    byAddress.put(file.address(), file);
    return Optional.of(file);
  }

  private MediaFile mediaFile(String path, String type) {
    byte[] bytes = tree.all().get(path);
    String course = path.substring(0, path.indexOf('/'));
    String inside = path.substring(course.length() + 1);
    return new MediaFile(
        course, inside, Digest.of(bytes).substring(0, 16), type, new MediaFile.Content(bytes));
  }
}
