// Drawings made by code, for those who cannot or would rather not draw. No two are the same; a seed gives the same ones everywhere.

const circle = (cx, cy, r, from = 0, to = 1, n = 28) =>
  Array.from({ length: n + 1 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / n);
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
/** A curve through three points (quadratic), as points. */
const bow = ([x0, y0], [x1, y1], [x2, y2], n = 12) =>
  Array.from({ length: n + 1 }, (_, i) => {
    const t = i / n;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2];
  });
const polygon = (cx, cy, r, corners, turn) => circle(cx, cy, r, turn, 1 + turn, corners);

const KINDS = {
  ball: () => [
    circle(0, 0, 1),
    polygon(0, 0, 0.38, 5, -0.25),
    ...[0, 1, 2, 3, 4].map((i) => {
      const angle = 2 * Math.PI * (i / 5 - 0.25);
      return [[0.38 * Math.cos(angle), 0.38 * Math.sin(angle)], [0.95 * Math.cos(angle), 0.95 * Math.sin(angle)]];
    }),
  ],
  slipper: () => [
    [...bow([-1.1, 0.25], [-0.9, 0.42], [0, 0.4]), ...bow([0, 0.4], [0.9, 0.4], [1.25, -0.15])],
    [...bow([1.25, -0.15], [0.8, 0], [0.45, -0.2]), ...bow([0.45, -0.2], [0.2, -0.35], [-0.05, -0.3])],
    [...bow([-0.05, -0.3], [0.1, 0.12], [-0.5, 0.12]), ...bow([-0.5, 0.12], [-0.95, 0.1], [-1.1, 0.25])],
  ],
  teapot: () => [
    [...bow([-0.45, -0.35], [-1, 0.3], [-0.5, 0.8]), ...bow([-0.5, 0.8], [0, 0.95], [0.5, 0.8]), ...bow([0.5, 0.8], [1, 0.3], [0.45, -0.35])],
    [...bow([-0.5, -0.35], [0, -0.95], [0.5, -0.35]), [-0.5, -0.35]],
    circle(0, -0.78, 0.12, 0, 1, 10),
    bow([0.75, 0.4], [1.15, 0.2], [1.25, -0.45]),
    bow([-0.62, -0.15], [-1.5, 0.1], [-0.68, 0.6]),
  ],
  star: () => [polygon(0, 0, 1, 4, 0), polygon(0, 0, 1, 4, 0.125)],
};

/**
 * One drawing with points between 0 and 1.
 * @param random gives numbers from 0 to 1
 */
export function drawing(kind, random) {
  const between = (from, to) => from + (to - from) * random();
  const turn = between(-0.28, 0.28);
  const size = between(0.2, 0.36);
  const [wide, tall] = [size * between(0.88, 1.12), size * between(0.88, 1.12)];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [cx, cy] = [between(0.44, 0.56), between(0.44, 0.56)];
  const shake = between(0.01, 0.035);
  return KINDS[kind]().map((stroke) =>
    stroke.map(([x, y]) => {
      const [px, py] = [x + between(-shake, shake), y + between(-shake, shake)];
      return [cx + (px * cos - py * sin) * wide, cy + (px * sin + py * cos) * tall];
    }),
  );
}
