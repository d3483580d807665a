// The program as blocks: Blockly with our own blocks, our own words and nothing else of it.
import Blockly from 'blockly/core';
import { CONDITIONS } from './pitch.js';
import { CHOICES, LOOPS } from './program.js';
import { TrayAbove, TrayBeside } from './tray.js';

const COLOURS = { act: '#1d4f91', loop: '#8a5300', choice: '#0a6b4b', start: '#a84a24' };
const MOST_TIMES = 20;
/** Pixels from which the tray has room beside the program. */
const WIDE = 560;
/** Pixels between the first block and the edges of the canvas. */
const MARGIN = 20;
/** Pixels; fingers push the ground itself, so that Blockly's broad bars for them only stand in the way. */
const SCROLLBAR = 13;
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

/** Lets the page answer what happened meanwhile. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

export class BlockEditor {
  #gone = false;

  /**
   * Opens in small steps: the page answers in between, and so does `dispose()`.
   * @param words of Blockly itself, in the lesson's language
   */
  constructor({ place, program, tools, word, words, dir, onChange }) {
    this.element = place;
    this.ready = this.#open([
      () => {
        Blockly.setLocale(words);
        define(word);
      },
      () => this.#inject(place, dir),
      () => {
        this.#load(program);
        this.#listen(onChange);
      },
      ...tools.map((what) => () => this.workspace.getFlyout().add(TYPE(what))),
      () => {
        this.workspace.getFlyout().arrange();
        this.#home();
      },
    ]);
  }

  async #open(steps) {
    for (const step of steps) {
      await breath();
      if (this.#gone) return;
      step();
      await Blockly.renderManagement.finishQueuedRenders();
    }
  }

  #inject(place, dir) {
    Blockly.Scrollbar.scrollbarThickness = SCROLLBAR;
    this.workspace = Blockly.inject(place, {
      plugins: { flyoutsHorizontalToolbox: TrayAbove, flyoutsVerticalToolbox: TrayBeside },
      toolbox: { kind: 'flyoutToolbox', contents: [] },
      rtl: dir === 'rtl',
      renderer: 'zelos',
      rendererOverrides: { FIELD_DROPDOWN_SVG_ARROW: false },
      horizontalLayout: place.clientWidth < WIDE,
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
  }

  #load(program) {
    Blockly.Events.disable();
    const start = { type: TYPE('start'), id: 'start', x: 24, y: 24, deletable: false, ...(program.length && { next: { block: stored(program) } }) };
    this.start = Blockly.serialization.blocks.append(start, this.workspace);
    Blockly.Events.enable();
  }

  #listen(onChange) {
    this.workspace.addChangeListener((event) => {
      if (DRAWN.has(event.type) && !this.workspace.isDragging()) onChange(this.now());
    });
  }

  /** The first block stands clear of the edge it begins at, however wide the canvas has become. */
  #home() {
    const { RTL, scale, scrollY } = this.workspace;
    const { left, right } = this.start.getBoundingRectangle();
    this.workspace.scroll(RTL ? this.workspace.getMetrics().viewWidth - MARGIN - right * scale : MARGIN - left * scale, scrollY);
  }

  /** The program as it stands; nothing while the canvas opens. */
  now() {
    return this.start && read(this.start.getNextBlock());
  }

  highlight(id) {
    this.workspace?.highlightBlock(id);
  }

  resize() {
    if (!this.start) return;
    Blockly.svgResize(this.workspace);
    this.#home();
  }

  dispose() {
    this.#gone = true;
    this.workspace?.dispose();
    this.element.remove();
  }
}
