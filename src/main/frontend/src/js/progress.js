// Progress by lesson, from the device first and then from the server.
import { api } from './http.js';
import { merge } from './player-state.js';
import { keep, kept } from './session.js';
import { store } from './store.js';

/** Calls `draw(progress, own)`, own being the ids of the child's courses as far as they are known, once with what the device knows and again when the server has answered. */
export async function follow(me, draw) {
  const local = await fromDevice();
  draw(local, await ownCourses());
  if (me?.kind !== 'learner') return;
  try {
    const server = await api('/api/v1/me/learning');
    await keep('learning', server);
    draw(await fromDevice(), server.courses);
  } catch {
    // the device's own knowledge stands
  }
}

async function ownCourses() {
  return (await kept('learning'))?.courses;
}

/** @returns a function from lesson address, rev and steps to the merged state */
async function fromDevice() {
  const server = (await kept('learning')) ?? { lessons: {} };
  const all = await (await store()).all('personal');
  const local = new Map(all.filter((e) => e.key.startsWith('lesson:')).map((e) => [e.key, e.value]));
  return (address, rev, steps) => merge(local.get(`lesson:${address}@${rev}`), server.lessons?.[address], steps);
}
