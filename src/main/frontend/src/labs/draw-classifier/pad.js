// A sheet to draw on, and small pictures of drawings.
import { h } from '../../js/dom.js';

/** Points closer than this (part of the sheet's side) are one. */
const NEAR = 0.006;

function paint(canvas, strokes, thickness) {
  const c = canvas.getContext('2d');
  c.clearRect(0, 0, canvas.width, canvas.height);
  c.strokeStyle = getComputedStyle(canvas).color;
  c.fillStyle = c.strokeStyle;
  c.lineWidth = thickness;
  c.lineCap = c.lineJoin = 'round';
  for (const stroke of strokes) {
    c.beginPath();
    stroke.forEach(([x, y], i) => c[i ? 'lineTo' : 'moveTo'](x * canvas.width, y * canvas.height));
    if (stroke.length === 1) c.arc(stroke[0][0] * canvas.width, stroke[0][1] * canvas.height, thickness / 2, 0, 2 * Math.PI);
    if (stroke.length === 1) c.fill();
    else c.stroke();
  }
}

/** A picture of a drawing; its words say what it shows. */
export function picture(strokes, label) {
  const canvas = h('canvas', { class: 'dc-picture', width: 112, height: 112, role: 'img', 'aria-label': label });
  requestAnimationFrame(() => paint(canvas, strokes, 5));
  return canvas;
}

export class Pad {
  #strokes = [];
  #now = null;

  constructor(label, onChange) {
    this.element = h('canvas', { class: 'dc-pad', width: 560, height: 560, role: 'img', 'aria-label': label });
    this.onChange = onChange;
    const point = (e) => {
      const box = this.element.getBoundingClientRect();
      return [(e.clientX - box.x) / box.width, (e.clientY - box.y) / box.height].map((n) => Math.min(1, Math.max(0, n)));
    };
    this.element.addEventListener('pointerdown', (e) => {
      if (!e.isPrimary) return;
      this.element.setPointerCapture(e.pointerId);
      this.#now = [point(e)];
      this.#strokes = [...this.#strokes, this.#now];
      this.draw();
    });
    this.element.addEventListener('pointermove', (e) => {
      if (!this.#now) return;
      const [x, y] = point(e);
      const [lastX, lastY] = this.#now[this.#now.length - 1];
      if (Math.hypot(x - lastX, y - lastY) < NEAR) return;
      this.#now.push([x, y]);
      this.draw();
    });
    for (const end of ['pointerup', 'pointercancel']) {
      this.element.addEventListener(end, () => {
        if (!this.#now) return;
        this.#now = null;
        this.onChange();
      });
    }
  }

  get strokes() {
    return this.#strokes;
  }

  set strokes(strokes) {
    this.#strokes = strokes;
    this.#now = null;
    this.draw();
    this.onChange();
  }

  draw() {
    paint(this.element, this.#strokes, 12);
  }
}
