// The tray that blocks are taken from: filled one block at a time, and told to those who listen as what it is.
import Blockly from 'blockly/core';

export class Tray extends Blockly.HorizontalFlyout {
  #items = [];

  /** Makes a block of this type; it is seen once the tray is arranged. */
  add(type) {
    const info = { kind: 'block', type };
    const inflater = this.getInflaterForType('block');
    const gap = new Blockly.FlyoutSeparator(inflater.gapForItem(info, this.GAP_X), 'x');
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
}
