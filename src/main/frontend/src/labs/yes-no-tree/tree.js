// A tree of yes-no questions as plain data: a leaf is `null`, a question is `{ question, yes, no }`. A place in it is a path of `y` and `n`.

export const at = (tree, path) => [...path].reduce((node, way) => (way === 'y' ? node?.yes : node?.no), tree) ?? null;

function put(tree, path, node) {
  if (path === '') return node;
  const way = path[0] === 'y' ? 'yes' : 'no';
  return { ...tree, [way]: put(tree[way], path.slice(1), node) };
}

/** A new tree in which the pile at `path` is asked a question. */
export const ask = (tree, path, question) => put(tree, path, { question, yes: null, no: null });
/** A new tree without the question at `path` and all that follows it. */
export const takeBack = (tree, path) => put(tree, path, null);

/** The questions on the way to a place. */
export const asked = (tree, path) => [...path].map((_, i) => at(tree, path.slice(0, i)).question);

/** The cards that lie at a place. */
export function pile(tree, cards, path) {
  return [...path].reduce((left, way, i) => {
    const { question } = at(tree, path.slice(0, i));
    return left.filter((card) => card.yes.includes(question) === (way === 'y'));
  }, cards);
}

export const counts = (cards, classes) => Object.fromEntries(classes.map((c) => [c, cards.filter((card) => card.is === c).length]));

/** The class met most often; of equals the one named first. An empty pile has none. */
export function majority(cards, classes) {
  const found = counts(cards, classes);
  return cards.length === 0 ? null : classes.reduce((best, c) => (found[c] > found[best] ? c : best));
}

/** Every place of the tree, parents before children, yes before no. */
export function places(tree, path = '') {
  const node = at(tree, path);
  return node ? [path, ...places(tree, `${path}y`), ...places(tree, `${path}n`)] : [path];
}

/** What the tree says of a card it may never have met: an empty pile says what the pile above it would. */
export function predict(tree, cards, classes, card) {
  let path = '';
  for (let node = tree; node; node = at(tree, path)) path += card.yes.includes(node.question) ? 'y' : 'n';
  for (let end = path.length; ; end--) {
    const said = majority(pile(tree, cards, path.slice(0, end)), classes);
    if (said || end === 0) return { path, said };
  }
}

export const rightOf = (tree, cards, classes, tried) => tried.filter((card) => predict(tree, cards, classes, card).said === card.is).length;

export function measure(tree, cards, classes) {
  const all = places(tree);
  const leaves = all.filter((path) => !at(tree, path));
  return {
    questions: all.length - leaves.length,
    leaves: leaves.length,
    depth: Math.max(...leaves.map((path) => path.length)),
    right: rightOf(tree, cards, classes, cards),
    of: cards.length,
  };
}

/** Where each place is drawn: leaves side by side, a question over the middle of its two branches. */
export function layout(tree) {
  const spots = {};
  let next = 0;
  const lay = (path) => {
    const node = at(tree, path);
    const x = node ? (lay(`${path}y`) + lay(`${path}n`)) / 2 : next++;
    spots[path] = { x, y: path.length };
    return x;
  };
  lay('');
  return { spots, columns: next, rows: Math.max(...Object.values(spots).map((spot) => spot.y)) + 1 };
}
