package ma.tifawt.certificates;

/** Where a centre manager's proposal stands. */
public enum ProposalState {
  PROPOSED,
  ISSUED,
  WITHDRAWN
}
