package ma.tifawt.people;

/**
 * A table with a column {@code learner_id}.
 *
 * @param key what tells one row from another when the child does not, as an expression of text over
 *     {@code t}
 * @param clash a condition over {@code t} with one parameter, the child who stays: true where that
 *     child has such a row too, which then is no double but another history; empty where there is
 *     no such thing
 */
public record HeldTable(String name, String key, String clash) {

  /** A table whose rows have an {@code id} and may all move. */
  public static HeldTable all(String name) {
    return new HeldTable(name, "cast(t.id as char)", "");
  }

  /** A table whose rows have an {@code id}, and of which a child has one for these columns. */
  public static HeldTable onePer(String name, String... columns) {
    StringBuilder clash =
        new StringBuilder("exists (select 1 from " + name + " k where k.learner_id = ?");
    for (String column : columns) {
      clash.append(" and k.").append(column).append(" = t.").append(column);
    }
    return new HeldTable(name, "cast(t.id as char)", clash.append(')').toString());
  }
}
