package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.tifawt.catalogue.FaultCode.Severity;

/** Collects the faults of one run. */
final class Faults {

  /** Lines and columns from 1. */
  record Place(int line, int column) {
    static final Place START = new Place(1, 1);
  }

  private final Set<CourseFault> all = new TreeSet<>();

  /** The faults of one file. */
  File in(String path) {
    return new File(path, false);
  }

  List<CourseFault> sorted() {
    return List.copyOf(all);
  }

  /** A file, as far as faults go. */
  final class File {
    private final String path;
    private final boolean lenient;
    private final List<FaultCode> errors = new ArrayList<>();

    private File(String path, boolean lenient) {
      this.path = path;
      this.lenient = lenient;
    }

    /** The same file, whose errors only keep the file itself from being used. */
    File leniently() {
      return new File(path, true);
    }

    String path() {
      return path;
    }

    /** A {@link DidYouMean} among the arguments becomes the fault's hint. */
    void add(FaultCode code, Place place, Object... arguments) {
      Severity severity = lenient ? Severity.WARNING : code.severity();
      if (code.severity() == Severity.ERROR) {
        errors.add(code);
      }
      List<String> printed = new ArrayList<>();
      DidYouMean hint = DidYouMean.NOTHING;
      for (Object argument : arguments) {
        if (argument instanceof DidYouMean meant) {
          hint = meant;
        } else {
          printed.add(shorten(String.valueOf(argument)));
        }
      }
      all.add(
          new CourseFault(
              path, place.line(), place.column(), code, severity, List.copyOf(printed), hint));
    }

    /** Whether an error was added through this object, lenient or not. */
    boolean hasErrors() {
      return !errors.isEmpty();
    }

    private static String shorten(String argument) {
      String line = argument.replaceAll("\\p{Cntrl}+", " ").strip();
      return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
  }
}
