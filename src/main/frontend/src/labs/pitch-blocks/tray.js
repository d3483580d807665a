// The tray that blocks are taken from, above the program or beside it: filled one block at a time, and told to those who listen
// as what it is.
import Blockly from 'blockly/core';

/** Between blocks, in Blockly's units: many are seen, and none is taken for its neighbour. */
const GAP = 14;

const tray = (Flyout, axis) => class extends Flyout {
  #items = [];

  /** Makes a block of this type; it is seen once the tray is arranged. */
  add(type) {
    const info = { kind: 'block', type, gap: GAP };
    const inflater = this.getInflaterForType('block');
    const gap = new Blockly.FlyoutSeparator(inflater.gapForItem(info, GAP), axis);
    this.getWorkspace().getCanvas().style.visibility = 'hidden';
    this.#items.push(inflater.load(info, this), new Blockly.FlyoutItem(gap, 'sep'));
  }

  arrange() {
    this.setContents(this.#items);
    this.layout_(this.getContents());
    this.reflow();
    this.scrollToStart();
    this.updateAriaContext();
    this.getWorkspace().getCanvas().style.visibility = '';
  }

  /**
   * Blockly 13.3.0 says of the joints of these blocks that each is a figure of its own, inside a list box that may hold options
   * only. Nobody can come to them in the tray, so they are left out.
   */
  updateAriaContext() {
    super.updateAriaContext();
    const canvas = this.getWorkspace().getCanvas();
    for (const block of canvas.querySelectorAll('[role="option"]')) block.removeAttribute('aria-owns');
    for (const joint of canvas.querySelectorAll('[role="figure"]')) {
      joint.setAttribute('role', 'none');
      joint.setAttribute('aria-hidden', 'true');
    }
  }
};

export const TrayAbove = tray(Blockly.HorizontalFlyout, 'x');
export const TrayBeside = tray(Blockly.VerticalFlyout, 'y');
