// The zellij rosette of the product, drawn from one number: how many folds its star has.
// Used by the build (emblems) and by the pages (progress: tiles fill from the centre outward).

const point = (radius, angle) =>
  [Math.sin(angle) * radius, -Math.cos(angle) * radius].map((v) => Math.round(v * 100) / 100);

/** The star alone: `folds` points, in a circle of the given radius. */
export function star(folds, radius = 100, waist = 0.64) {
  const half = Math.PI / folds;
  return Array.from({ length: folds * 2 }, (_, i) => point(i % 2 ? radius * waist : radius, i * half));
}

/** Every tile of the rosette from the centre outward: `{kind, points}` in a circle of radius 100. */
export function tiles(folds) {
  const a = (2 * Math.PI) / folds;
  // Radii as parts of the whole; more folds leave less room, so the star grows with them.
  const tip = folds > 10 ? 38 : folds > 7 ? 32 : 29;
  const notch = tip * (folds > 10 ? 0.74 : 0.64);
  const knee = folds > 10 ? 55 : 50;
  const shoulder = folds > 10 ? 78 : 76;
  const lean = a * 0.24;
  const around = Array.from({ length: folds }, (_, k) => k * a);
  return [
    { kind: 'star', points: star(folds, tip, notch / tip) },
    ...around.map((t) => ({
      kind: 'kite',
      points: [point(notch, t + a / 2), point(tip, t), point(knee, t + a / 2), point(tip, t + a)],
    })),
    ...around.map((t) => ({
      kind: 'petal',
      points: [
        point(tip, t),
        point(knee, t - a / 2),
        point(shoulder, t - a / 2 + lean),
        point(98, t),
        point(shoulder, t + a / 2 - lean),
        point(knee, t + a / 2),
      ],
    })),
    ...around.map((t) => ({
      kind: 'drop',
      points: [
        point(knee, t + a / 2),
        point(shoulder, t + a / 2 - lean),
        point(92, t + a / 2),
        point(shoulder, t + a / 2 + lean),
      ],
    })),
  ];
}

export const path = (points) => `M${points.map((p) => p.join(' ')).join('L')}Z`;

/** How many of `count` tiles are filled: none at nothing, all only at the end. */
export function filled(count, part) {
  if (part >= 1) return count;
  return Math.min(count - 1, Math.floor(Math.max(0, part) * count));
}

/** An SVG element of the rosette, filled up to `part` (0 to 1). Decorative: say the number in words beside it. */
export function rosette(folds, part = 1, document = globalThis.document) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '-100 -100 200 200');
  svg.setAttribute('class', 'rosette');
  svg.setAttribute('aria-hidden', 'true');
  const all = tiles(folds);
  const on = filled(all.length, part);
  all.forEach((tile, i) => {
    const shape = document.createElementNS(svg.namespaceURI, 'path');
    shape.setAttribute('d', path(tile.points));
    shape.setAttribute('class', `tile ${tile.kind}${i < on ? ' on' : ''}`);
    svg.append(shape);
  });
  return svg;
}
