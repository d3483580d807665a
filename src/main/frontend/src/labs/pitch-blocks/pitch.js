// The pitch as plain data: squares, cones, a flag, a team-mate, and a player who looks one way.

export const WAYS = ['north', 'east', 'south', 'west'];
const STEP = { north: [0, -1], east: [1, 0], south: [0, 1], west: [-1, 0] };
export const turned = (way, by) => WAYS[(WAYS.indexOf(way) + by + 4) % 4];

/** Reads `{rows, facing}`: `.` grass, `o` cone, `S` start, `F` flag, `M` team-mate. */
export function pitchOf({ rows, facing }) {
  const find = (sign) => rows.flatMap((row, y) => [...row].flatMap((c, x) => (c === sign ? [{ x, y }] : [])));
  const [start] = find('S');
  const pitch = { columns: Math.max(...rows.map((row) => row.length)), rows: rows.length, cones: find('o'), flag: find('F')[0] ?? null, mate: find('M')[0] ?? null };
  if (!start || (!pitch.flag && !pitch.mate)) throw new Error('a pitch needs a start, and a flag or a team-mate');
  return { ...pitch, start: { ...start, way: facing, passed: false } };
}

const same = (a, b) => a !== null && b !== null && a.x === b.x && a.y === b.y;
const isCone = (pitch, place) => pitch.cones.some((cone) => same(cone, place));
const isOn = (pitch, { x, y }) => x >= 0 && y >= 0 && x < pitch.columns && y < pitch.rows;
const next = (state, way = state.way) => ({ x: state.x + STEP[way][0], y: state.y + STEP[way][1] });
const isFree = (pitch, place) => isOn(pitch, place) && !isCone(pitch, place);

export const atFlag = (pitch, state) => same(pitch.flag, state);
export const isWon = (pitch, state) => (pitch.mate === null || state.passed) && (pitch.flag === null || atFlag(pitch, state));

/** What a player can see. */
export const CONDITIONS = {
  free: (pitch, state) => isFree(pitch, next(state)),
  cone: (pitch, state) => isCone(pitch, next(state)),
  left: (pitch, state) => isFree(pitch, next(state, turned(state.way, -1))),
  right: (pitch, state) => isFree(pitch, next(state, turned(state.way, 1))),
};

/** What a player can do: `{state}`, or `{state, stopped}` where it cannot be done. */
export const ACTIONS = {
  forward(pitch, state) {
    const place = next(state);
    if (!isOn(pitch, place)) return { state, stopped: 'out' };
    return isCone(pitch, place) ? { state, stopped: 'hit' } : { state: { ...state, ...place } };
  },
  left: (_, state) => ({ state: { ...state, way: turned(state.way, -1) } }),
  right: (_, state) => ({ state: { ...state, way: turned(state.way, 1) } }),
  around: (_, state) => ({ state: { ...state, way: turned(state.way, 2) } }),
  wait: (_, state) => ({ state }),
  pass(pitch, state) {
    for (let ball = next(state); isFree(pitch, ball); ball = next({ ...ball, way: state.way })) {
      if (same(pitch.mate, ball)) return { state: { ...state, passed: true } };
    }
    return { state, stopped: 'missed' };
  },
};
