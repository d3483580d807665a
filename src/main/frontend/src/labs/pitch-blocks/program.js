// A program is a list of steps: `{id, do}` for an action, `{id, do: 'repeat', times, body}`, `{id, do: 'until', body}`,
// `{id, do: 'while' | 'if', when, body}`, `{id, do: 'ifelse', when, body, other}`. It is walked through, never evaluated as text.
import { ACTIONS, atFlag, CONDITIONS, isWon } from './pitch.js';

/** Steps after which a program that goes round for ever is stopped. */
const LONGEST = 400;

export const LOOPS = ['repeat', 'until', 'while'];
export const CHOICES = ['while', 'if', 'ifelse'];
export const bodies = (step) => [step.body, step.other].filter(Boolean);

/** Every step of a program, inside loops and choices, too. */
export const steps = (program) => program.flatMap((step) => [step, ...bodies(step).flatMap(steps)]);

function* walk(pitch, program, run) {
  for (const step of program) {
    const sees = () => CONDITIONS[step.when](pitch, run.state);
    const round = function* () {
      yield* tick(run, step.id);
      yield* walk(pitch, step.body, run);
    };
    if (ACTIONS[step.do]) {
      const { state, stopped } = ACTIONS[step.do](pitch, run.state);
      run.state = state;
      run.end = stopped ?? (isWon(pitch, state) ? 'won' : run.end);
      yield* tick(run, step.id);
    } else if (step.do === 'repeat') {
      for (let i = 0; i < step.times && !run.end; i++) yield* round();
    } else if (step.do === 'until') {
      while (!atFlag(pitch, run.state) && !run.end) yield* round();
    } else if (step.do === 'while') {
      while (!run.end && sees()) yield* round();
    } else {
      yield* tick(run, step.id);
      if (!run.end) yield* walk(pitch, sees() ? step.body : (step.other ?? []), run);
    }
    if (run.end) return;
  }
}

function* tick(run, id) {
  run.count += 1;
  if (run.count > LONGEST) run.end ??= 'long';
  if (!run.end || run.end !== 'long') yield { id, state: run.state };
}

/**
 * Plays a program: yields `{id, state}` after each step, and returns how it ended: `won`, `hit`, `out`, `missed`,
 * `unpassed` (at the flag, but no pass), `short` (over before the flag), `long` (it would go on for ever), `empty`.
 */
export function* play(pitch, program) {
  if (program.length === 0) return 'empty';
  const run = { state: pitch.start, end: null, count: 0 };
  yield* walk(pitch, program, run);
  if (run.end) return run.end;
  return atFlag(pitch, run.state) ? 'unpassed' : 'short';
}

/** Plays to the end at once. */
export function outcome(pitch, program) {
  const game = play(pitch, program);
  let count = 0;
  for (let now = game.next(); ; now = game.next(), count++) if (now.done) return { end: now.value, count };
}
