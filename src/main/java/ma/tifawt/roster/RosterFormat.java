package ma.tifawt.roster;

import java.nio.file.Path;

/** A way to write down people that is no plain table; each is one bean of it. */
public interface RosterFormat {

  /** Whether the file is of this kind, by what it holds. */
  boolean reads(Path file);

  /**
   * @param placed whether a person has said which group all of them go to
   * @throws ma.tifawt.shared.error.DomainException the file is broken; nothing of it is kept
   */
  RosterTable open(Path file, boolean placed);
}
