// Reading aloud: a recorded file, else a voice that lives on this device, else no button. A voice from elsewhere would be sent what the child reads.
import { $, $$, h, icon, t } from './dom.js';

const synth = globalThis.speechSynthesis;
/** What is read of a step, in the order of the page. */
const PIECES = '.prose :is(p, li, h3, th, td), .option .words, .order-row > div, .pair > p, .bank .thing, .bank button > span, .bin > p, .faces legend';

const base = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** A voice of this device in the language of `tag`; its own country first. */
export function localVoice(voices, tag) {
  const own = voices.filter((v) => v.localService === true && base(v.lang) === base(tag));
  return own.find((v) => v.lang.replace('_', '-').toLowerCase() === tag.toLowerCase()) ?? own[0] ?? null;
}

let silence = () => {};
/** Whatever is being read stops. */
export const hush = () => silence();

function player(recorded) {
  return { start: (over) => { recorded.onended = over; recorded.onerror = over; recorded.currentTime = 0; return recorded.play().catch(over); }, stop: () => recorded.pause() };
}

function speaker(section, voice) {
  return {
    start(over) {
      const texts = $$(PIECES, section).map((piece) => piece.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean);
      texts.forEach((text, i) => {
        const said = new SpeechSynthesisUtterance(text);
        said.voice = voice;
        said.lang = voice.lang;
        if (i === texts.length - 1) said.onend = over;
        said.onerror = over;
        synth.speak(said);
      });
    },
    stop: () => synth.cancel(),
  };
}

function button(source) {
  const label = h('span', {}, t('player.aloud'));
  const place = h('span', {}, icon('volume-2'));
  const draw = (on) => {
    element.setAttribute('aria-pressed', String(on));
    label.textContent = t(on ? 'player.aloud.stop' : 'player.aloud');
    place.replaceChildren(icon(on ? 'square' : 'volume-2'));
  };
  const element = h('button', { type: 'button', class: 'quiet-button aloud', 'aria-pressed': 'false', onclick: toggle }, place, label);
  function toggle() {
    const on = element.getAttribute('aria-pressed') !== 'true';
    hush();
    if (!on) return;
    silence = () => {
      silence = () => {};
      source.stop();
      draw(false);
    };
    const own = silence;
    draw(true);
    source.start(() => silence === own && own());
  }
  return element;
}

export function aloud(sections) {
  const offer = (section, source) => $('.step-kind', section).after(button(source));
  const spoken = [];
  for (const section of sections) {
    const recorded = $('audio', section);
    if (!recorded) {
      spoken.push(section);
      continue;
    }
    recorded.hidden = true;
    offer(section, player(recorded));
  }
  const voices = () => {
    for (const section of spoken) {
      const voice = localVoice(synth.getVoices(), $('.prose', section).closest('[lang]').lang);
      if (Boolean(voice) === Boolean($('.aloud', section))) continue;
      if (voice) offer(section, speaker(section, voice));
      else $('.aloud', section).remove();
    }
  };
  if (synth) {
    voices();
    synth.addEventListener?.('voiceschanged', voices);
  }
  addEventListener('pagehide', () => hush());
}
