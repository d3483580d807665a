// A drawing as a list of numbers: where the ink lies (28 x 28), and which way the lines run (8 directions on 4 x 4 fields).
// A drawing is a list of strokes, a stroke a list of points `[x, y]`, in any unit.

const GRID = 28;
/** Cells of the longer side after cropping; the rest is margin, so that the centre of mass can be moved to the middle. */
const SIZE = 20;
const FIELDS = 4;
const WAYS = 8;
/** Cells between two points of ink. */
const STEP = 0.4;

/** Points along the strokes at even distances, each with the direction of the line there; a dot has none. */
function ink(strokes) {
  const points = strokes.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = SIZE / Math.max(Math.max(...xs) - left, Math.max(...ys) - top, 1e-6);
  const found = [];
  for (const stroke of strokes) {
    const line = stroke.map(([x, y]) => [(x - left) * scale, (y - top) * scale]);
    if (line.length === 1) found.push({ x: line[0][0], y: line[0][1], way: null });
    for (let i = 1; i < line.length; i++) {
      const [[x0, y0], [x1, y1]] = [line[i - 1], line[i]];
      const length = Math.hypot(x1 - x0, y1 - y0);
      if (length === 0) continue;
      const turn = ((Math.atan2(y1 - y0, x1 - x0) + Math.PI) % Math.PI) / Math.PI;
      const way = Math.round(turn * WAYS) % WAYS;
      const count = Math.max(1, Math.round(length / STEP));
      for (let n = 0; n < count; n++) found.push({ x: x0 + ((x1 - x0) * n) / count, y: y0 + ((y1 - y0) * n) / count, way });
    }
  }
  return found;
}

const middle = (found, axis) => found.reduce((sum, point) => sum + point[axis], 0) / found.length;

/** Each cell takes from its eight neighbours, so that a line a little beside another still counts as near. */
function blur(cells) {
  const soft = new Float64Array(cells.length);
  for (let y = 0; y < GRID; y++) {
    for (let x = 0; x < GRID; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx >= 0 && ny >= 0 && nx < GRID && ny < GRID) sum += cells[ny * GRID + nx] * (2 - Math.abs(dx)) * (2 - Math.abs(dy));
        }
      }
      soft[y * GRID + x] = sum / 16;
    }
  }
  return soft;
}

function unit(numbers) {
  const length = Math.hypot(...numbers) || 1;
  return numbers.map((n) => n / length);
}

/** 912 numbers of length 1 in all; both halves weigh the same. */
export function features(strokes) {
  const found = ink(strokes);
  const [dx, dy] = [GRID / 2 - middle(found, 'x'), GRID / 2 - middle(found, 'y')];
  const grey = new Float64Array(GRID * GRID);
  const ways = new Float64Array(FIELDS * FIELDS * WAYS);
  const inside = (n) => Math.min(GRID - 1, Math.max(0, Math.floor(n)));
  for (const { x, y, way } of found) {
    const [cx, cy] = [inside(x + dx), inside(y + dy)];
    grey[cy * GRID + cx] = 1;
    if (way === null) continue;
    const field = Math.floor((cy * FIELDS) / GRID) * FIELDS + Math.floor((cx * FIELDS) / GRID);
    ways[field * WAYS + way] += 1;
  }
  const half = Math.SQRT1_2;
  return Float32Array.from([...unit(blur(blur(grey))), ...unit(ways)], (n) => n * half);
}
