// k nearest neighbours by cosine: the examples themselves are the model.

const alike = (a, b) => a.reduce((sum, n, i) => sum + n * b[i], 0);

/**
 * @param examples `{kind, numbers}`, numbers of length 1
 * @returns `{kind, nearest: [{index, kind, alike}]}`, nearest first; where votes are even, the nearest of them wins
 */
export function vote(examples, numbers, k = 3) {
  const nearest = examples
    .map(({ kind, numbers: own }, index) => ({ index, kind, alike: alike(own, numbers) }))
    .sort((a, b) => b.alike - a.alike || a.index - b.index)
    .slice(0, k);
  const votes = new Map();
  for (const { kind } of nearest) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return { kind: nearest.find(({ kind }) => votes.get(kind) === most).kind, nearest };
}
