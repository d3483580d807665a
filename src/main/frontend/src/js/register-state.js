// What the register knows, without any page: the server's list with the device's own wishes laid over it.

export const STATUSES = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED'];
export const prefix = (session) => `mark:${session}:`;
export const subject = (session, learner) => `${prefix(session)}${learner}`;

/**
 * @param rows the server's rows
 * @param operations the author's own, not yet receipted or refused, in any order
 * @returns rows with `status`, `note` as the trainer means them, and `sync`: 'none' | 'sent' | 'saved' | 'needs';
 *     with `conflict: {mine, theirs}` or `refused: {message}` where a person must decide
 */
export function lay(rows, operations) {
  const bySubject = new Map();
  for (const o of [...operations].sort((a, b) => a.counter - b.counter)) {
    const learner = Number(o.payload.learner);
    bySubject.set(learner, [...(bySubject.get(learner) ?? []), o]);
  }
  return rows.map((row) => one(row, bySubject.get(row.learner) ?? []));
}

function one(row, operations) {
  const base = { ...row, sync: row.version > 0 ? 'sent' : 'none', waiting: operations.map((o) => o.id), conflict: null, refused: null };
  const last = operations.at(-1);
  if (last?.state === 'saved') return { ...base, status: last.payload.status, note: last.payload.note ?? '', sync: 'saved' };
  const theirs = { status: row.status, note: row.note };
  if (last?.receipt?.outcome === 'conflict') {
    const mine = { status: last.payload.status, note: last.payload.note ?? '', at: last.deviceTime, own: true };
    return { ...base, sync: 'needs', conflict: { mine, theirs } };
  }
  if (last) return { ...base, sync: 'needs', refused: { message: last.receipt?.message ?? '' } };
  if (row.conflict) {
    const mine = { status: row.conflict.to, note: row.conflict.toNote, at: row.conflict.deviceTime ?? row.conflict.changedAt, by: row.conflict.by };
    return { ...base, sync: 'needs', conflict: { mine, theirs } };
  }
  return base;
}

/** The server's row after a receipt; says what the mark is now, also when the wish lost. */
export function received(row, operation, receipt) {
  const version = receipt.version ?? row.version;
  if (version < row.version) return row;
  const told = receipt.result && 'status' in receipt.result ? receipt.result : null;
  if (told) return { ...row, version, status: told.status, note: told.note ?? '', conflict: null };
  if (receipt.outcome === 'applied') {
    return { ...row, version, status: operation.payload.status, note: operation.payload.note ?? '', conflict: null };
  }
  return { ...row, version };
}

/** A fresh list must not take back what a newer receipt has said. */
export function fresher(before, fetched) {
  const known = new Map((before ?? []).map((r) => [r.learner, r]));
  return fetched.map((r) => ((known.get(r.learner)?.version ?? 0) > r.version ? { ...r, ...pick(known.get(r.learner)) } : r));
}
const pick = ({ status, note, version }) => ({ status, note, version });

export function count(rows) {
  const marked = rows.filter((r) => r.status).length;
  return { all: rows.length, marked, unmarked: rows.filter((r) => !r.status), needs: rows.filter((r) => r.sync === 'needs') };
}
