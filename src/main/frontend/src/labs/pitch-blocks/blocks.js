// The program as blocks: Blockly with our own blocks, our own words and nothing else of it.
import * as Blockly from 'blockly/core';
import { CHOICES, LOOPS } from './program.js';
import { CONDITIONS } from './pitch.js';

const COLOURS = { act: '#1d4f91', loop: '#8a5300', choice: '#0a6b4b', start: '#a84a24' };
const MOST_TIMES = 20;
const TYPE = (what) => `tifawt_${what}`;
const WHAT = (type) => type.slice('tifawt_'.length);

function define(word) {
  const conditions = { type: 'field_dropdown', name: 'WHEN', options: Object.keys(CONDITIONS).map((c) => [word(`c-${c}`), c]) };
  const body = (name) => ({ type: 'input_statement', name });
  const inLine = { previousStatement: null, nextStatement: null };
  const line = (id) => word(id).replace('{0}', '%1');
  const action = (what) => ({ message0: word(`b-${what}`), colour: COLOURS.act, ...inLine });
  const all = {
    start: { message0: word('b-start'), colour: COLOURS.start, nextStatement: null, hat: 'cap' },
    ...Object.fromEntries(['forward', 'left', 'right', 'around', 'pass', 'wait'].map((what) => [what, action(what)])),
    repeat: { message0: line('b-repeat'), args0: [{ type: 'field_number', name: 'TIMES', value: 2, min: 1, max: MOST_TIMES, precision: 1 }], message1: '%1', args1: [body('BODY')], colour: COLOURS.loop, ...inLine },
    until: { message0: word('b-until'), message1: '%1', args1: [body('BODY')], colour: COLOURS.loop, ...inLine },
    while: { message0: line('b-while'), args0: [conditions], message1: '%1', args1: [body('BODY')], colour: COLOURS.loop, ...inLine },
    if: { message0: line('b-if'), args0: [conditions], message1: '%1', args1: [body('BODY')], colour: COLOURS.choice, ...inLine },
    ifelse: { message0: line('b-if'), args0: [conditions], message1: '%1', args1: [body('BODY')], message2: word('b-else'), message3: '%1', args3: [body('OTHER')], colour: COLOURS.choice, ...inLine },
  };
  for (const what of Object.keys(all)) delete Blockly.Blocks[TYPE(what)];
  Blockly.defineBlocksWithJsonArray(Object.entries(all).map(([what, json]) => ({ type: TYPE(what), ...json })));
}

function read(block) {
  const program = [];
  for (let now = block; now; now = now.getNextBlock()) {
    const what = WHAT(now.type);
    const step = { id: now.id, do: what };
    if (what === 'repeat') step.times = Number(now.getFieldValue('TIMES'));
    if (CHOICES.includes(what)) step.when = now.getFieldValue('WHEN');
    if (LOOPS.includes(what) || CHOICES.includes(what)) step.body = read(now.getInputTargetBlock('BODY'));
    if (what === 'ifelse') step.other = read(now.getInputTargetBlock('OTHER'));
    program.push(step);
  }
  return program;
}

/** A program as Blockly stores blocks: each holds the one after it. */
function stored([step, ...rest]) {
  const inputs = {};
  if (step.body?.length) inputs.BODY = { block: stored(step.body) };
  if (step.other?.length) inputs.OTHER = { block: stored(step.other) };
  const fields = { ...(step.times && { TIMES: step.times }), ...(step.when && { WHEN: step.when }) };
  return { type: TYPE(step.do), id: step.id, fields, inputs, ...(rest.length && { next: { block: stored(rest) } }) };
}

const DRAWN = new Set([Blockly.Events.BLOCK_CREATE, Blockly.Events.BLOCK_DELETE, Blockly.Events.BLOCK_CHANGE, Blockly.Events.BLOCK_MOVE]);

export class BlockEditor {
  /** @param words of Blockly itself, in the lesson's language */
  constructor({ place, program, tools, word, words, dir, onChange }) {
    Blockly.setLocale(words);
    define(word);
    this.workspace = Blockly.inject(place, {
      toolbox: { kind: 'flyoutToolbox', contents: tools.map((what) => ({ kind: 'block', type: TYPE(what) })) },
      rtl: dir === 'rtl',
      renderer: 'zelos',
      rendererOverrides: { FIELD_DROPDOWN_SVG_ARROW: false },
      horizontalLayout: true,
      toolboxPosition: 'start',
      sounds: false,
      comments: false,
      collapse: false,
      disable: false,
      trashcan: true,
      zoom: { startScale: 0.8, controls: false, wheel: false, pinch: false },
      move: { scrollbars: true, drag: true, wheel: false },
      theme: Blockly.Theme.defineTheme('tifawt', {
        name: 'tifawt',
        base: Blockly.Themes.Zelos,
        fontStyle: { family: getComputedStyle(place).fontFamily, weight: '400', size: 13 },
        componentStyles: { workspaceBackgroundColour: '#ffffff', flyoutBackgroundColour: '#f4ecdd', flyoutOpacity: 1, flyoutForegroundColour: '#1b2333', scrollbarColour: '#8a8375' },
      }),
    });
    this.element = place;
    // Blockly 13.3.0 calls its tray a list box, which may hold options only, and fills it with figures
    for (const tray of place.querySelectorAll('[role="listbox"]')) tray.setAttribute('role', 'group');
    this.#load(program);
    this.workspace.addChangeListener((event) => {
      if (DRAWN.has(event.type) && !this.workspace.isDragging()) onChange(this.program());
    });
  }

  #load(program) {
    Blockly.Events.disable();
    const start = { type: TYPE('start'), id: 'start', x: 24, y: 24, deletable: false, ...(program.length && { next: { block: stored(program) } }) };
    this.start = Blockly.serialization.blocks.append(start, this.workspace);
    Blockly.Events.enable();
  }

  program() {
    return read(this.start.getNextBlock());
  }

  highlight(id) {
    this.workspace.highlightBlock(id);
  }

  resize() {
    Blockly.svgResize(this.workspace);
  }

  dispose() {
    this.workspace.dispose();
    this.element.remove();
  }
}
