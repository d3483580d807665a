// A trainer's own telephone keeps the registers of the coming days, closed. Everybody may put something in (it is closed with a public
// key), so the register renews them without asking; only who knows the PIN takes something out. What that protects against: ADR 38.
//   device store:  'own'        the lock: whose, salt, the private key under the PIN, wrong tries, the clock
//                  'own:NAME'   {at, envelope}: what is kept, and the server's time when it said so
import { DAY, heard, serverTime, tick } from './phone-clock.js';
import { base64, bytesOf, seal, unseal } from './seal.js';

/** Wrong PINs after which the rosters go; design.md part 6. */
export const TRIES = 10;
/** Milliseconds that a roster stays on a telephone; design.md part 6. */
export const LIFE = 14 * DAY;
/** Rounds of PBKDF2-SHA-256 (OWASP's number for 2023). */
const ROUNDS = 600000;
const RSA = { name: 'RSA-OAEP', hash: 'SHA-256' };
const PREFIX = 'own:';

/** Six digits or more, and not the first ones that anybody tries. */
export function weak(pin) {
  if (!/^\d{6,12}$/.test(pin)) return true;
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0]);
}

export class OwnPhone {
  #lock = null;
  #private = null;

  constructor(db, { now = Date.now, subtle = globalThis.crypto?.subtle, rounds = ROUNDS } = {}) {
    Object.assign(this, { db, now, subtle, rounds });
  }

  /** What there is; and what is too old goes. */
  async load() {
    this.#lock = (await this.db.get('device', 'own')) ?? null;
    if (this.#lock) await this.look();
    return this;
  }

  /** False where the browser forbids to close anything, or keeps nothing itself. */
  get able() {
    return Boolean(this.subtle) && this.db.durable;
  }

  /** Account of who owns this telephone; null if nobody said so. */
  get owner() {
    return this.#lock?.account ?? null;
  }

  get isOpen() {
    return this.#private !== null;
  }

  get triesLeft() {
    return TRIES - (this.#lock?.tries ?? 0);
  }

  /** By the server's clock; the device's own where the server never said anything. */
  get time() {
    return this.#lock ? serverTime(this.#lock.clock) : this.now();
  }

  /** "This is my telephone." */
  async begin(account, pin, server) {
    await this.remove();
    const pair = await this.subtle.generateKey({ ...RSA, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['encrypt', 'decrypt']);
    const closed = await this.#close(await this.subtle.exportKey('pkcs8', pair.privateKey), pin);
    const { kty, n, e } = await this.subtle.exportKey('jwk', pair.publicKey);
    this.#lock = { key: 'own', account, ...closed, jwk: { kty, n, e }, tries: 0, clock: heard(server, this.now()) };
    await this.db.put('device', this.#lock);
    this.#private = pair.privateKey;
  }

  /** @returns 'open', 'wrong', or 'gone': the last wrong try, or too old; then nothing is left but the queue */
  async open(pin) {
    const { outcome, bytes } = await this.#tried(pin);
    if (bytes) this.#private = await this.subtle.importKey('pkcs8', bytes, RSA, false, ['decrypt']);
    return outcome;
  }

  /** The same lock under another PIN: what is kept stays. @returns as {@link open}, of the old PIN */
  async change(pin, next) {
    const { outcome, bytes } = await this.#tried(pin);
    if (!bytes) return outcome;
    const { closed: before } = this.#lock;
    const closed = await this.#close(bytes, next);
    return this.db.transact(['device'], async (t) => {
      const known = await t.get('device', 'own');
      // another tab took the lists away or has chosen a PIN of its own meanwhile
      if (known?.closed !== before) return 'gone';
      this.#lock = { ...known, ...closed };
      await t.put('device', this.#lock);
      return outcome;
    });
  }

  /** @returns the outcome, and the private key's bytes where the PIN was right */
  async #tried(pin) {
    // counted before it is tried: a page that is closed in the middle has tried as well
    const lock = await this.db.transact(['device'], async (t) => {
      const known = await t.get('device', 'own');
      if (known) await t.put('device', { ...known, tries: known.tries + 1 });
      return known;
    });
    if (!lock) return { outcome: 'gone' };
    let bytes;
    try {
      const key = await this.#fromPin(pin, bytesOf(lock.salt), lock.rounds);
      bytes = await this.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(lock.iv) }, key, bytesOf(lock.closed));
    } catch (e) {
      if (e?.name !== 'OperationError') throw e;
      this.#lock = { ...lock, tries: lock.tries + 1 };
      if (this.triesLeft > 0) return { outcome: 'wrong' };
      await this.remove();
      return { outcome: 'gone' };
    }
    this.#lock = { ...lock, tries: 0 };
    await this.db.put('device', this.#lock);
    return { outcome: 'open', bytes };
  }

  /** What the lock keeps of the private key. */
  async #close(bytes, pin) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const closed = await this.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#fromPin(pin, salt, this.rounds), bytes);
    return { salt: base64(salt), rounds: this.rounds, iv: base64(iv), closed: base64(closed) };
  }

  /** The server has said what time it is. */
  async hear(server) {
    await this.#turn(() => heard(server, this.now()));
  }

  /** Looks at the clock, and takes away what is too old by it. */
  async look() {
    await this.#turn((clock) => tick(clock, this.now()));
    for (const { key, at } of await this.#kept()) if (this.time - at >= LIFE) await this.db.delete('device', key);
  }

  async #turn(step) {
    const lock = await this.db.transact(['device'], async (t) => {
      const known = await t.get('device', 'own');
      if (!known) return null;
      const next = { ...known, clock: step(known.clock) };
      await t.put('device', next);
      return next;
    });
    this.#lock = lock;
  }

  /** Works also while it is closed. */
  async put(name, value) {
    if (!this.#lock) return;
    const envelope = await seal(value, this.#lock.jwk, this.subtle);
    await this.db.put('device', { key: PREFIX + name, at: this.time, envelope });
  }

  /** @returns null for what is not there; only while it is open */
  async get(name) {
    const kept = await this.db.get('device', PREFIX + name);
    if (!kept || !this.#private) return null;
    try {
      return await unseal(kept.envelope, this.#private, this.subtle);
    } catch {
      return null; // closed by an earlier lock
    }
  }

  /** @returns the names of what is kept, with the server's time when it said so */
  async names() {
    return (await this.#kept()).map(({ key, at }) => ({ name: key.slice(PREFIX.length), at }));
  }

  async drop(name) {
    await this.db.delete('device', PREFIX + name);
  }

  /** The rosters go and the lock with them; the queue lies elsewhere and stays. */
  async remove() {
    for (const { key } of await this.#kept()) await this.db.delete('device', key);
    await this.db.delete('device', 'own');
    this.#lock = null;
    this.#private = null;
  }

  async #kept() {
    return (await this.db.all('device')).filter(({ key }) => key.startsWith(PREFIX));
  }

  async #fromPin(pin, salt, iterations) {
    const words = await this.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
    return this.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, words, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  }
}
