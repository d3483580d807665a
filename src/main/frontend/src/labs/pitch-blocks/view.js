// The pitch as a picture.
import { s } from '../words.js';

/** Units of the picture for one square. */
const SIDE = 60;
const TURN = { north: 0, east: 90, south: 180, west: 270 };

const centre = ({ x, y }) => `translate(${x * SIDE + SIDE / 2} ${y * SIDE + SIDE / 2})`;

const cone = (place) =>
  s('g', { transform: centre(place) }, s('ellipse', { cx: 0, cy: 17, rx: 20, ry: 6, class: 'pb-shade' }), s('path', { d: 'M-6 -20H6L16 16H-16Z', class: 'pb-cone' }), s('path', { d: 'M-9.5 -7H9.5L12.5 4H-12.5Z', class: 'pb-stripe' }));
const flag = (place) => s('g', { transform: centre(place) }, s('path', { d: 'M-10 22V-22', class: 'pb-pole' }), s('path', { d: 'M-10 -22L18 -12L-10 -2Z', class: 'pb-flag' }));
const person = (cls) => [s('ellipse', { cx: 0, cy: 0, rx: 19, ry: 13, class: cls }), s('circle', { r: 9, class: 'pb-head' })];
const ball = (cls) => s('circle', { r: 6, class: cls });

export class PitchView {
  #player;
  #ball;
  #mateBall;

  constructor(pitch, label) {
    this.pitch = pitch;
    const [width, height] = [pitch.columns * SIDE, pitch.rows * SIDE];
    const grass = Array.from({ length: pitch.columns }, (_, x) => s('rect', { x: x * SIDE, y: 0, width: SIDE, height, class: x % 2 ? 'pb-grass dark' : 'pb-grass' }));
    const lines = [
      ...Array.from({ length: pitch.columns - 1 }, (_, i) => `M${(i + 1) * SIDE} 0V${height}`),
      ...Array.from({ length: pitch.rows - 1 }, (_, i) => `M0 ${(i + 1) * SIDE}H${width}`),
    ];
    this.#ball = ball('pb-ball');
    this.#ball.setAttribute('cy', -19);
    this.#player = s('g', { class: 'pb-player' }, s('path', { d: 'M0 -29L8 -17H-8Z', class: 'pb-nose' }), person('pb-shirt'), this.#ball);
    this.#mateBall = ball('pb-ball');
    this.#mateBall.setAttribute('cy', 18);
    const mate = pitch.mate ? [s('g', { transform: centre(pitch.mate) }, person('pb-mate'), this.#mateBall)] : [];
    this.element = s(
      'svg',
      { viewBox: `-4 -4 ${width + 8} ${height + 8}`, class: 'pb-pitch', role: 'img', 'aria-label': label },
      grass,
      s('path', { d: lines.join(''), class: 'pb-lines' }),
      s('rect', { x: 0, y: 0, width, height, class: 'pb-border' }),
      pitch.flag ? flag(pitch.flag) : [],
      pitch.cones.map(cone),
      mate,
      this.#player,
    );
    this.show(pitch.start);
  }

  show({ x, y, way, passed }) {
    // turns the short way round
    const before = this.turn ?? TURN[way];
    this.turn = before + ((((TURN[way] - before) % 360) + 540) % 360) - 180;
    this.#player.style.transform = `translate(${x * SIDE + SIDE / 2}px, ${y * SIDE + SIDE / 2}px) rotate(${this.turn}deg)`;
    this.#ball.style.visibility = passed ? 'hidden' : 'visible';
    this.#mateBall.style.visibility = passed ? 'visible' : 'hidden';
  }
}
