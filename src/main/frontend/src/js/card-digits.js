// What a hand scanner types. It presses keys like an American keyboard; what arrives depends on the layout of the computer, so that
// the place of the key is read first and the sign it gave second. That is why a card holds digits and nothing else.
export const LENGTH = 78;
/** Milliseconds between two keys of a scanner; a hand is slower, and what it typed before is forgotten. */
const GAP = 120;

/** Digit row of AZERTY without shift: France and Arabic (102), then what Belgium has in other places. */
const AZERTY = { '&': 1, é: 2, '"': 3, "'": 4, '(': 5, '-': 6, è: 7, _: 8, ç: 9, à: 0, '§': 6, '!': 8 };

/** @returns '0' … '9', or '' for what is no digit on any layout */
export function digitOf(sign) {
  if (/^[0-9]$/.test(sign)) return sign;
  const code = sign.codePointAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return sign in AZERTY ? String(AZERTY[sign]) : '';
}

/** The digits of a text that was typed on whatever layout, or pasted. */
export const digitsOf = (text) => [...text].map(digitOf).join('');

export const isCard = (text) => new RegExp(`^[0-9]{${LENGTH}}$`).test(text);

/** Takes the events of the keyboard one by one; tells `whole` the digits of a card that was typed by a scanner. */
export function wedge(whole) {
  let digits = '';
  let last = -Infinity;
  return ({ code = '', key = '', timeStamp = 0 }) => {
    const pressed = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? (key.length === 1 ? digitOf(key) : '');
    if (timeStamp - last > GAP) digits = '';
    last = timeStamp;
    if (!pressed) return false;
    digits += pressed;
    if (digits.length === LENGTH) {
      const card = digits;
      digits = '';
      whole(card);
    }
    return true;
  };
}
