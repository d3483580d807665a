package ma.tifawt.consent;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What a young person is asked, and what holds.
 *
 * @param due whether nothing else can be done before participation is answered with yes
 * @param questions participation first; only what a guardian has agreed to, until majority
 * @param allowed codes of the purposes that everybody who has to agree has agreed to
 */
public record OwnConsents(boolean due, boolean ofAge, List<Question> questions, Set<String> allowed)
    implements Serializable {

  /**
   * @param text in the words of the age
   * @param answer null while it was not answered
   */
  public record Question(String purpose, String text, Boolean answer) implements Serializable {}
}
