import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { seeded } from '../src/js/shuffle.js';
import { features } from '../src/labs/draw-classifier/features.js';
import { vote } from '../src/labs/draw-classifier/neighbours.js';
import { drawing } from '../src/labs/draw-classifier/shapes.js';
import { pitchOf } from '../src/labs/pitch-blocks/pitch.js';
import { outcome, steps } from '../src/labs/pitch-blocks/program.js';
import * as trees from '../src/labs/yes-no-tree/tree.js';
import { strangers } from '../tools/check-hosts.mjs';
import { blocklyPlugin, labIds } from '../tools/labs.mjs';

globalThis.document ??= { documentElement: { dataset: { lang: 'ar' } } };
const { met, tierOf } = await import('../src/js/lab-host.js');

const FRONTEND = join(dirname(fileURLToPath(import.meta.url)), '..');
const KINDS = ['ball', 'slipper', 'teapot', 'star'];

test('what a device can do decides what a lab gets', () => {
  const device = { worker: true, secure: true, camera: true, consent: true, memory: 8, thin: false };
  assert.equal(tierOf({}, device), 'full');
  assert.equal(tierOf({}, { ...device, memory: 2 }), 'light');
  assert.equal(tierOf({}, { ...device, thin: true }), 'light');
  assert.equal(tierOf({}, { ...device, worker: false }), 'paper');
  assert.equal(tierOf({ camera: true }, device), 'full');
  for (const missing of ['secure', 'camera', 'consent']) assert.equal(tierOf({ camera: true }, { ...device, [missing]: false }), 'no-camera', missing);
  assert.equal(tierOf({}, { ...device, secure: false, camera: false, consent: false }), 'full');
});

test('work is done when every number is reached and every yes is a yes', () => {
  assert.ok(met({}, {}));
  assert.ok(met({ right: 3, tried: true }, { right: 4, tried: true }));
  assert.ok(met({ right: 3 }, { right: 3 }));
  assert.ok(!met({ right: 3 }, { right: 2 }));
  assert.ok(!met({ tried: true }, { tried: false }));
  assert.ok(!met({ other: 1 }, {}));
});

const PENALTIES = [
  ['p1', 'a', ['foot', 'runup', 'shirt']], ['p2', 'b', []], ['p3', 'b', ['foot', 'shirt']], ['p4', 'a', ['foot', 'runup']],
  ['p5', 'b', ['runup', 'shirt']], ['p6', 'b', ['foot']], ['p7', 'a', ['foot', 'runup', 'shirt']], ['p8', 'b', ['runup']],
].map(([id, is, yes]) => ({ id, is, yes }));
const CORNERS = ['a', 'b'];

test('the tree of the lesson: nothing asked 5 of 8, one question 6, two questions 8, and 3 of 4 on new penalties', () => {
  const right = (tree) => trees.measure(tree, PENALTIES, CORNERS).right;
  assert.equal(right(null), 5);
  const one = trees.ask(null, '', 'foot');
  assert.equal(right(one), 6);
  const two = trees.ask(one, 'y', 'runup');
  assert.deepEqual(trees.measure(two, PENALTIES, CORNERS), { questions: 2, leaves: 3, depth: 2, right: 8, of: 8 });
  const fresh = [['b', ['foot', 'runup']], ['b', ['foot', 'shirt']], ['b', ['runup', 'shirt']], ['a', ['foot', 'runup']]].map(([is, yes]) => ({ is, yes }));
  assert.equal(trees.rightOf(two, PENALTIES, CORNERS, fresh), 3);
  assert.deepEqual(trees.takeBack(two, ''), null);
  assert.equal(right(trees.takeBack(two, 'y')), 6);
});

test('piles, places and what an empty pile says', () => {
  const tree = trees.ask(trees.ask(null, '', 'foot'), 'n', 'shirt');
  assert.deepEqual(trees.places(tree), ['', 'y', 'n', 'ny', 'nn']);
  assert.deepEqual(trees.asked(tree, 'ny'), ['foot', 'shirt']);
  assert.deepEqual(trees.pile(tree, PENALTIES, 'ny').map((c) => c.id), ['p5']);
  assert.equal(trees.majority([], CORNERS), null);
  assert.equal(trees.majority([PENALTIES[0], PENALTIES[1]], CORNERS), 'a', 'of equals the first');
  const few = PENALTIES.slice(1, 3);
  assert.deepEqual(trees.predict(trees.ask(null, '', 'runup'), few, CORNERS, { yes: ['runup'] }), { path: 'y', said: 'b' });
  const { spots, columns, rows } = trees.layout(tree);
  assert.deepEqual([columns, rows, spots[''].x, spots.n.x], [3, 3, 0.75, 1.5]);
});

test('a drawing is 912 numbers of length one that do not depend on place and size', () => {
  const strokes = drawing('teapot', seeded(1));
  const numbers = features(strokes);
  assert.equal(numbers.length, 28 * 28 + 4 * 4 * 8);
  assert.ok(Math.abs(Math.hypot(...numbers) - 1) < 1e-6);
  const moved = strokes.map((stroke) => stroke.map(([x, y]) => [x * 3 + 7, y * 3 - 2]));
  features(moved).forEach((n, i) => assert.ok(Math.abs(n - numbers[i]) < 0.02, `${i}`));
  assert.ok(features([[[5, 5]]]).every(Number.isFinite), 'a dot is a drawing, too');
});

test('with seed 42, neighbours learn four kinds of drawings as recorded', () => {
  const random = seeded(42);
  const accuracy = (per) => {
    const examples = KINDS.flatMap((kind) => Array.from({ length: per }, () => ({ kind, numbers: features(drawing(kind, random)) })));
    return KINDS.flatMap((kind) => Array.from({ length: 50 }, () => vote(examples, features(drawing(kind, random))).kind === kind)).filter(Boolean).length;
  };
  assert.deepEqual([2, 4, 8].map(accuracy), [187, 188, 200]);
});

test('votes: the three nearest, most votes, and the nearest where votes are even', () => {
  const example = (kind, ...numbers) => ({ kind, numbers });
  const examples = [example('a', 1, 0), example('b', 0.8, 0.6), example('b', 0.6, 0.8), example('a', 0, 1)];
  const { kind, nearest } = vote(examples, [1, 0]);
  assert.equal(kind, 'b');
  assert.deepEqual(nearest.map((n) => n.index), [0, 1, 2]);
  assert.equal(vote(examples, [1, 0], 2).kind, 'a');
});

test('no shipped file may name another host', () => {
  assert.deepEqual(strangers('xmlns="http://www.w3.org/2000/svg" //note', 'a.svg'), []);
  assert.equal(strangers('fetch("https://odml.example.com/v1/log")', 'a.js').length, 1);
  assert.equal(strangers("new WebSocket('wss://x.example')", 'a.js').length, 1);
  assert.equal(strangers('https://www.w3.org.evil.example/', 'a.js').length, 1);
});

test('each lab keeps the contract: it describes itself, and is mounted', async () => {
  assert.ok(labIds(FRONTEND).length >= 3);
  for (const id of labIds(FRONTEND)) {
    const entry = join(FRONTEND, 'src/labs', id, `${id}.js`);
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, splitting: false, write: false, format: 'esm', plugins: [blocklyPlugin(FRONTEND)], define: { [`${id.replaceAll('-', '_').toUpperCase()}_WORKER`]: '""' } });
    const { meta, mount } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
    const own = JSON.parse(readFileSync(join(FRONTEND, 'src/labs', id, 'lab.json'), 'utf8'));
    assert.deepEqual(meta, { id, version: own.version, configSchema: own.config, evidenceSchema: own.evidence });
    assert.equal(typeof mount, 'function');
    for (const [name, { type, minimum, maximum }] of Object.entries(own.evidence)) {
      assert.ok(type === 'boolean' || (Number.isFinite(minimum) && Number.isFinite(maximum)), `${id} tells ${name} without limits`);
    }
  }
});

test('labs hold no sentences of their own and never evaluate text', () => {
  const folder = new URL('../src/labs/', import.meta.url);
  const scripts = readdirSync(folder, { recursive: true }).filter((f) => f.endsWith('.js'));
  assert.ok(scripts.length > 8);
  for (const script of scripts) {
    const code = readFileSync(new URL(script, folder), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    assert.doesNotMatch(code, /\beval\s*\(|new Function|innerHTML/, script);
    assert.doesNotMatch(code, /[\u0600-\u06ff]/, `${script}: words belong to the course`);
  }
});

const act = (what) => ({ do: what });
const east = (...rows) => pitchOf({ rows, facing: 'east' });

test('programs end as recorded: at the flag, at a cone, off the pitch, too soon, never', () => {
  const ends = (pitch, program) => Object.values(outcome(pitch, program)).join(' ');
  const line = east('S..F');
  assert.equal(ends(line, [act('forward'), act('forward'), act('forward')]), 'won 3');
  assert.equal(ends(line, []), 'empty 0');
  assert.equal(ends(line, [act('forward')]), 'short 1');
  assert.equal(ends(east('S.oF'), [act('forward'), act('forward')]), 'hit 2');
  assert.equal(ends(line, [act('left'), act('forward')]), 'out 2');
  assert.equal(ends(line, [{ do: 'repeat', times: 3, body: [act('forward')] }]), 'won 6');
  assert.equal(ends(line, [{ do: 'until', body: [act('forward')] }]), 'won 6');
  assert.equal(ends(line, [{ do: 'until', body: [] }]), 'long 400');
  assert.equal(ends(line, [{ do: 'while', when: 'free', body: [act('wait')] }]), 'long 400');
  assert.equal(ends(east('S.o', '..F'), [{ do: 'until', body: [{ do: 'ifelse', when: 'cone', body: [act('right')], other: [act('forward')] }] }]), 'out 12');
  assert.equal(ends(east('S.o', '.F.'), [{ do: 'until', body: [{ do: 'ifelse', when: 'cone', body: [act('right')], other: [act('forward')] }] }]), 'won 9');
});

test('a pass arrives in a straight line without a cone, and counts before the flag', () => {
  const ends = (pitch, program) => outcome(pitch, program).end;
  assert.equal(ends(east('S..M'), [act('pass')]), 'won');
  assert.equal(ends(east('S.oM'), [act('pass')]), 'missed');
  assert.equal(ends(east('SM.F'), [act('forward'), act('forward'), act('forward')]), 'unpassed');
  assert.equal(ends(east('SM.F'), [act('pass'), act('forward'), act('forward'), act('forward')]), 'won');
  assert.throws(() => pitchOf({ rows: ['...'], facing: 'east' }));
});

test('the steps of a program are counted inside loops and choices, too', () => {
  const inner = { do: 'ifelse', when: 'free', body: [act('forward')], other: [act('left'), act('left')] };
  assert.equal(steps([act('wait'), { do: 'repeat', times: 9, body: [inner] }]).length, 6);
});

test('every pitch of the test course can be solved', () => {
  const solutions = [
    [east('S..F'), [act('forward'), act('forward'), act('forward')]],
    [east('S....F', 'o.o.o.'), [{ do: 'until', body: [act('forward')] }]],
    [east('S.o...', '..o.o.', '......', 'o..o.M'), [act('right'), act('forward'), act('forward'), act('left'), ...Array(5).fill(act('forward')), act('right'), act('pass')]],
  ];
  for (const [pitch, program] of solutions) assert.equal(outcome(pitch, program).end, 'won');
});
