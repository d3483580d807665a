// What the register knows, without any page: the server's list with the device's own wishes laid over it.

/** Where a server of an earlier release tells of none. */
const PLAIN = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED'].map((kind) => ({ code: kind, kind, letter: '', label: {}, present: kind === 'PRESENT' || kind === 'LATE' }));
export const statusesOf = (register) => (register.statuses?.length ? register.statuses : PLAIN);
export const prefix = (session) => `mark:${session}:`;
export const subject = (session, learner) => `${prefix(session)}${learner}`;

/** What a mark says: the status by its code, the hours, the reason and the note. */
export const facts = (said) => ({ status: said.code ?? said.status ?? null, arrived: said.arrived ?? null, left: said.left ?? null, reason: said.reason ?? null, note: said.note ?? '' });
/** Not marked, or not marked again. */
export const NOTHING = facts({});
export const same = (a, b) => JSON.stringify(facts(a)) === JSON.stringify(facts(b));

/** The server's rows; `status` is the code from here on. */
export const taken = (rows) => rows.map(({ code, ...row }) => ({ ...row, ...facts({ ...row, code }) }));

/**
 * @param rows the server's rows
 * @param operations the author's own, not yet receipted or refused, in any order
 * @returns rows with `status`, `arrived`, `left`, `reason`, `note` as the trainer means them, and `sync`: 'none' | 'sent' | 'saved' |
 *     'needs'; with `conflict: {mine, theirs}` or `refused: {message}` where a person must decide
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
  if (last?.state === 'saved') return { ...base, ...facts(last.payload), sync: 'saved' };
  const theirs = facts(row);
  if (last?.receipt?.outcome === 'conflict') {
    const mine = { ...facts(last.payload), at: last.deviceTime, own: true };
    return { ...base, sync: 'needs', conflict: { mine, theirs } };
  }
  if (last) return { ...base, sync: 'needs', refused: { message: last.receipt?.message ?? '' } };
  if (row.conflict) {
    const mine = { ...facts(row.conflict.says), at: row.conflict.deviceTime ?? row.conflict.changedAt, by: row.conflict.by };
    return { ...base, sync: 'needs', conflict: { mine, theirs } };
  }
  return base;
}

/** The server's row after a receipt; says what the mark is now, also when the wish lost. */
export function received(row, operation, receipt) {
  const version = receipt.version ?? row.version;
  if (version < row.version) return row;
  const told = receipt.result && 'status' in receipt.result ? receipt.result : null;
  if (told) return { ...row, version, ...facts(told), conflict: null };
  if (receipt.outcome === 'applied') return { ...row, version, ...facts(operation.payload), conflict: null };
  return { ...row, version };
}

/** A fresh list must not take back what a newer receipt has said. */
export function fresher(before, fetched) {
  const known = new Map((before ?? []).map((r) => [r.learner, r]));
  return fetched.map((r) => ((known.get(r.learner)?.version ?? 0) > r.version ? { ...r, ...facts(known.get(r.learner)), version: known.get(r.learner).version } : r));
}

export function count(rows) {
  const marked = rows.filter((r) => r.status).length;
  return { all: rows.length, marked, unmarked: rows.filter((r) => !r.status), needs: rows.filter((r) => r.sync === 'needs') };
}
