// What somebody types from a sheet: `7 غ`, `3 7 12 A`, `4-9 p`, a letter alone for the row whose turn it is, `7 م 17:42`, `7 -` to take a
// mark back, `*` for "the rest are present". Letters of every language of the sheet count, on whichever keyboard.

/** Arabic and Persian digits, and the signs that Arabic keyboards give for comma and colon. */
const plain = (text) =>
  text
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/[،؛;]/g, ',')
    .replace(/[\u0640\u200e\u200f]/g, '')
    .trim()
    .toUpperCase();

/** @returns letter → code; where two languages use one letter for different things, the page's own and then the first one has it */
export function lettersOf(statuses, lang) {
  const found = new Map();
  for (const each of [lang, 'ar', 'fr', 'en', 'zgh']) {
    for (const { code, letter } of statuses) {
      const sign = plain(letter?.[each] ?? '');
      if (sign && !found.has(sign)) found.set(sign, code);
    }
  }
  return found;
}

/**
 * @param now `{letters, rows, turn}`: letter → code, how many rows there are, whose turn it is (from 1)
 * @returns `{rows, code, hour}` (code null: taken back), `{turn}`, `{rest: true}`, or `{fault: 'row'|'letter'|'hour'|'what', said}`
 */
export function read(typed, { letters, rows, turn }) {
  const text = plain(typed);
  if (text === '*') return { rest: true };
  const [, numbers = '', sign = '', time = ''] = /^([\d\s,]*(?:-\s*\d[\d\s,]*)*)(-|[^\d\s,:*-]+)?\s*([\d:.H]*)$/.exec(text) ?? [];
  if (!numbers.trim() && !sign) return { fault: 'what', said: typed.trim() };
  const asked = rowsOf(numbers);
  const wrong = asked.find((n) => n < 1 || n > rows);
  if (wrong !== undefined) return { fault: 'row', said: String(wrong) };
  if (!sign) return asked.length === 1 ? { turn: asked[0] } : { fault: 'letter', said: typed.trim() };
  if (sign !== '-' && !letters.has(sign)) return { fault: 'letter', said: sign };
  const hour = time ? hourOf(time) : null;
  if (hour === undefined) return { fault: 'hour', said: time };
  if (!asked.length && (turn < 1 || turn > rows)) return { fault: 'row', said: String(turn) };
  return { rows: asked.length ? asked : [turn], code: sign === '-' ? null : letters.get(sign), hour };
}

function rowsOf(numbers) {
  const found = [];
  for (const [, from, to] of numbers.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    const last = Number(to ?? from);
    // a sheet has some tens of rows: what is larger is a slip of the hand, and its end says so
    for (let n = Number(from); n <= Math.min(last, Number(from) + 200); n++) found.push(n);
    if (last < Number(from)) found.push(0);
  }
  return [...new Set(found)];
}

function hourOf(time) {
  const [, hours, minutes] = /^(\d{1,2})[:.H]?(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
