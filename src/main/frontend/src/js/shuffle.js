/** A small seeded generator (mulberry32): the same seed gives the same order on every device. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A new array in the order that the seed gives (Fisher-Yates). */
export function shuffled(items, seed) {
  const result = [...items];
  const next = seeded(seed);
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** Like {@link shuffled}, but never the order given, where there is another one. */
export function disordered(items, seed) {
  const result = shuffled(items, seed);
  if (items.length > 1 && result.every((item, i) => item === items[i])) result.push(result.shift());
  return result;
}

export const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] >>> 1;
