// What the player knows about one lesson, without any page: merged from the device and the server.

/** @param done ids of finished steps, @param best by step `{points, max}` */
export const empty = () => ({ done: [], answers: {}, best: {}, last: null });

/**
 * Joins what the device has with what the server says; nothing that either side has is lost.
 * @param steps ids in their order, or null where only the number counts
 */
export function merge(local, server, steps) {
  const state = { ...empty(), ...local };
  if (!server) return state;
  const done = new Set([...state.done, ...(server.done ?? [])]);
  const best = { ...state.best };
  for (const [step, result] of Object.entries(server.best ?? {})) {
    if (!best[step] || Number(result.points) >= Number(best[step].points)) best[step] = result;
  }
  return { ...state, done: steps ? steps.filter((s) => done.has(s)) : [...done], best, last: state.last ?? server.lastStep ?? null };
}

/** Where to begin: the place in the address, else the first step not yet done after the last one seen. */
export function startAt(steps, state, wanted) {
  if (wanted && (steps.includes(wanted) || wanted === 'end')) return wanted;
  if (state.done.length === 0) return state.last && steps.includes(state.last) ? state.last : steps[0];
  return steps.find((s) => !state.done.includes(s)) ?? steps[0];
}

export const part = (steps, state) => (steps.length ? state.done.filter((s) => steps.includes(s)).length / steps.length : 0);
