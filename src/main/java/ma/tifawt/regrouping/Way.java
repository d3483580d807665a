package ma.tifawt.regrouping;

/** How a group is carried on; its words are {@code Way.<way>} in the bundle. */
public enum Way {
  /** The whole group, or most of it, in the next season. */
  NEXT_SEASON,
  /** Some of the children become a group of their own. */
  SPLIT,
  /** The children come into another group of the centre. */
  JOIN,
  /** The group goes on in another centre; group by group this puts two centres together. */
  MOVE;

  /** Whether a new group is made for it. */
  public boolean makesAGroup() {
    return this != JOIN;
  }
}
