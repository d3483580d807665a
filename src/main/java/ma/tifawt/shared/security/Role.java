package ma.tifawt.shared.security;

/** What a person does in the programme; held at a node of the tree (see {@link CallerScope}). */
public enum Role {
  LEARNER,
  TRAINER,
  CENTRE_MANAGER,
  COORDINATOR,
  PROGRAMME_MANAGER,
  CONTENT_AUTHOR,
  SAFEGUARDING_LEAD,
  DATA_PROTECTION_OFFICER,
  /** The installation: accounts, keys, configuration; no right to read children's work. */
  ADMIN,
  AUDITOR
}
