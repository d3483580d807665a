// Whose card that is, told from what the register brought along; and what reading it means.
const hex = async (text, subtle) => [...new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((b) => b.toString(16).padStart(2, '0')).join('');

/** The sign of a card, as the server makes it: a digest of the digest, so that no device knows what a sign-in is compared with. */
export async function signOf(digits, subtle = globalThis.crypto.subtle) {
  return (await hex(`register:${await hex(digits, subtle)}`, subtle)).slice(0, 32);
}

/** @returns the learner whose card was read, or null */
export async function holderOf(digits, cards, subtle) {
  return cards?.signs?.[await signOf(digits, subtle)] ?? null;
}

/**
 * Who comes while the session goes on, some minutes after its start, is late. A clock that says another day or hour tells nothing, and
 * then the child is simply here.
 * @param session `{startsAt, minutes}`, local time of the place
 * @param wall `2026-11-22T15:04` at the place now
 */
export function arrival({ startsAt, minutes }, wall, lateAfter) {
  const passed = (Date.parse(`${wall}Z`) - Date.parse(`${startsAt.slice(0, 16)}Z`)) / 60000;
  return passed > lateAfter && passed <= minutes ? { kind: 'LATE', arrived: wall.slice(11, 16) } : { kind: 'PRESENT', arrived: null };
}
