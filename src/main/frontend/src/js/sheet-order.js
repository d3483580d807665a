// Who stands in which row of a printed sheet: what its square code says, and the letters by which a list is known again. Written by
// `SheetOrder` on the server.
const SIGNS = 'ACDEFHJKLMNPRTUVWXY34679';
const LETTERS = 4;
/** FNV-1a, 32 bits. */
const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** @returns four letters for this list of learners in this order */
export function letters(learners) {
  let hash = START;
  for (const sign of learners.join(',')) hash = Math.imul(hash ^ sign.charCodeAt(0), PRIME);
  let rest = hash >>> 0;
  let found = '';
  for (let i = 0; i < LETTERS; i++) {
    found += SIGNS[rest % SIGNS.length];
    rest = Math.floor(rest / SIGNS.length);
  }
  return found;
}

/**
 * @param hash of the address: `#12`, or `#12~7.15.4aez` from a sheet
 * @returns `{session, learners}`; learners is null where nobody said an order, session 0 where there is none
 */
export function fromHash(hash) {
  const [, session, order] = /^#(\d{1,15})(?:~([0-9a-z.]*))?$/.exec(hash) ?? [];
  return { session: Number(session ?? 0), learners: order ? order.split('.').map((id) => parseInt(id, 36)) : null };
}
