// The place of a lab in a lesson: loads it when its step is shown, hands it its words and its seed, and hears its evidence.
import { tellOpened } from './device.js';
import { A_PICTURE } from './shelf.js';
import { $, h, icon, say, t } from './dom.js';

/** Gigabytes; below, a lab leaves out what only pleases the eye. */
const LITTLE_MEMORY = 2;

/**
 * What this device can do for a lab: `full`, `light`, `no-camera` or `paper`; labs.md part 5.
 * @param needs `{camera}` of the lab
 * @param device `{worker, secure, camera, consent, memory, thin}`
 */
export function tierOf(needs, device) {
  if (!device.worker) return 'paper';
  if (needs.camera && !(device.secure && device.camera && device.consent)) return 'no-camera';
  return device.thin || device.memory <= LITTLE_MEMORY ? 'light' : 'full';
}

const thisDevice = (consent) => ({
  worker: typeof Worker === 'function',
  secure: globalThis.isSecureContext === true,
  camera: Boolean(navigator.mediaDevices?.getUserMedia),
  // of the guardian, and of the young person from the age at which they are asked
  consent,
  memory: navigator.deviceMemory ?? Infinity,
  // who pays by the byte, or waits for each
  thin: navigator.connection?.saveData === true || /2g$/.test(navigator.connection?.effectiveType ?? ''),
});

/** Whether the work is done: each number wanted is reached, each yes or no is as wanted. The server says the same. */
export const met = (wanted, told) =>
  Object.entries(wanted).every(([name, want]) => (typeof want === 'number' ? told[name] >= want : told[name] === want));

/** `210 KB` for what costs something, else nothing. */
const weight = (bytes) => (bytes > A_PICTURE ? t('player.lab.weight', String(Math.round(bytes / 1000))) : '');

const styles = new Map();
function style(address) {
  if (!styles.has(address)) {
    const link = h('link', { rel: 'stylesheet', href: address });
    styles.set(
      address,
      new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = () => {
          styles.delete(address);
          link.remove();
          reject(new Error(address));
        };
      }),
    );
    document.head.append(link);
  }
  return styles.get(address);
}

export class LabHost {
  #view = null;
  #kept = null;
  #shown = false;
  #opening = false;
  #later = '';

  /**
   * @param section the step
   * @param remembered evidence told before, `{paper: true}`, or nothing
   * @param camera tells in a promise whether the camera was agreed to
   * @param onDone called once with what is to be told: the evidence, or `{paper: true}`
   * @param onEnd called with evidence that the lab thinks is the last, though the step asks for more
   */
  constructor(section, { remembered, camera, onDone, onEnd }) {
    this.camera = camera;
    this.place = $('.lab', section);
    this.data = JSON.parse($('.lab-data', section)?.textContent ?? 'null');
    this.paper = $('.paper', section);
    this.done = remembered ?? null;
    this.onDone = onDone;
    this.onEnd = onEnd;
    this.root = h('div', { class: 'lab-root' });
    this.state = h('div', { class: 'lab-state', role: 'status' });
    this.place.append(this.root, this.state);
    const button = $('.on-paper', section);
    button.hidden = false;
    button.addEventListener('click', () => this.#finish({ paper: true }));
    this.#draw();
  }

  async show() {
    this.#shown = true;
    if (this.#view || this.#opening) return;
    if (!this.data) return this.#onPaper('player.lab.missing');
    const tier = tierOf({ camera: this.data.camera }, thisDevice(await this.camera()));
    if (tier === 'paper') return this.#onPaper('player.lab.only');
    this.#opening = true;
    const [bytes, later] = this.place.dataset.bytes.split(' ').map(Number);
    this.#later = weight(later);
    this.root.replaceChildren(h('p', {}, `${t('player.lab.loading')} ${weight(tier === 'light' ? bytes - later : bytes)}`));
    try {
      const [lab] = await Promise.all([import(this.place.dataset.module), style(this.place.dataset.style)]);
      if (this.#shown) await this.#mount(lab, tier);
      // left while it opened
      if (!this.#shown) this.hide();
      tellOpened().catch(() => {});
    } catch {
      this.#failed();
    } finally {
      this.#opening = false;
    }
  }

  async #mount(lab, tier) {
    const notes = { 'no-camera': 'player.lab.camera', light: 'player.lab.light' };
    const ground = h('div', { class: `lab-ground ${this.place.dataset.lab}` });
    this.root.replaceChildren(...(notes[tier] ? [h('p', { class: 'lab-note' }, t(notes[tier]))] : []), ground);
    this.#view = await lab.mount(ground, {
      config: this.data.config,
      strings: this.data.strings,
      dir: this.place.dir || document.documentElement.dir,
      lang: this.place.lang || document.documentElement.lang,
      seed: this.data.config.seed ?? 1,
      tier,
      weight: this.#later,
      restore: this.#kept,
      onEvidence: (told) => !this.done && met(this.data.doneWhen, told) && this.#finish(told),
      onDone: (told) => (met(this.data.doneWhen, told) ? this.#finish(told) : this.onEnd(told)),
    });
  }

  /** Leaves nothing running; what was made stays in the memory of this page until it goes. */
  hide() {
    this.#shown = false;
    if (!this.#view) return;
    this.#kept = this.#view.snapshot();
    this.#view.unmount();
    this.#view = null;
    this.root.replaceChildren();
  }

  #onPaper(why) {
    this.paper.open = true;
    this.root.replaceChildren(h('p', { class: 'lab-note' }, t(why)));
  }

  #failed() {
    this.paper.open = true;
    const again = h('button', { type: 'button', class: 'button second', onclick: () => this.show() }, icon('rotate-ccw'), t('player.lab.retry'));
    this.root.replaceChildren(h('p', {}, t('player.lab.failed')), again);
    say(t('player.lab.failed'));
  }

  #finish(told) {
    if (this.done) return;
    this.done = told;
    this.#draw();
    this.onDone(told);
  }

  #draw() {
    if (!this.done) return;
    const words = t(this.done.paper ? 'player.lab.done.paper' : 'player.lab.done');
    this.state.replaceChildren(h('div', { class: 'result correct' }, icon('circle-check'), h('p', {}, words)));
    $('.on-paper', this.paper).hidden = true;
  }
}
