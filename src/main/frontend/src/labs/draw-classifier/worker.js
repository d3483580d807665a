// The work with numbers, off the main thread. Takes `{id, verb, …}`, answers `{id, …}`.
import { features } from './features.js';
import { vote } from './neighbours.js';

const examples = new Map();

const verbs = {
  add({ key, kind, strokes }) {
    examples.set(key, { kind, numbers: features(strokes) });
    return {};
  },
  remove({ key }) {
    examples.delete(key);
    return {};
  },
  look({ strokes }) {
    const keys = [...examples.keys()];
    const { kind, nearest } = vote([...examples.values()], features(strokes));
    return { kind, nearest: nearest.map(({ index, alike }) => ({ key: keys[index], alike })) };
  },
};

onmessage = ({ data }) => postMessage({ id: data.id, ...verbs[data.verb](data) });
