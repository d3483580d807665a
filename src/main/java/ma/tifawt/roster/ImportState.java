package ma.tifawt.roster;

/** Where an import is. */
public enum ImportState {
  /** Read; a person looks at the columns. */
  MAPPING,
  /** Each row is compared with what is known; nothing is written yet. */
  CHECKING,
  /** Every row shows what would become of it. */
  CHECKED,
  WRITING,
  WRITTEN,
  UNDOING,
  UNDONE,
  /** A fault of ours; nothing was written. */
  FAILED,
  /** A person threw it away. */
  DISCARDED;

  boolean isWork() {
    return this == CHECKING || this == WRITING || this == UNDOING;
  }
}
