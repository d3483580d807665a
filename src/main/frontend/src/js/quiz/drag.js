// Dragging, as an addition to tapping: by mouse or pen at once, by a finger after a short press, so that a page still scrolls.

/** Milliseconds a finger rests before it drags. */
const PRESS = 180;
/** Pixels that are a movement, not a tap. */
const MOVED = 8;
/** Pixels at the rims of the screen where a thing that is held there rolls the page, and how far in a frame. */
const RIM = 96;
const ROLL = 8;

/** @param over selector of what a thing may be dropped on */
export function draggable(element, { over, can, begin, drop }) {
  let from = null;
  let hand = null;
  let dragging = false;
  let timer;
  let target = null;
  const start = () => {
    dragging = true;
    hand = from;
    begin();
    element.classList.add('dragged');
    roll();
  };
  const aim = (next) => {
    if (next === target) return;
    target?.classList.remove('aimed');
    target = next;
    target?.classList.add('aimed');
  };
  const move = (e) => {
    if (!dragging) {
      if (Math.hypot(e.clientX - from.x, e.clientY - from.y) < MOVED) return;
      if (e.pointerType === 'touch') return stop();
      start();
    }
    hand = { x: e.clientX, y: e.clientY };
    place();
  };
  const place = () => {
    element.style.setProperty('translate', `${hand.x - from.x}px ${hand.y - from.y + scrollY - from.scroll}px`);
    aim(document.elementFromPoint(hand.x, hand.y)?.closest(over) ?? null);
  };
  /** A finger that drags cannot scroll: the page comes to it. */
  const roll = () => {
    if (!dragging) return;
    const by = hand.y > innerHeight - RIM ? ROLL : hand.y < RIM / 2 ? -ROLL : 0;
    if (by) {
      scrollBy(0, by);
      place();
    }
    requestAnimationFrame(roll);
  };
  const still = (e) => dragging && e.cancelable && e.preventDefault();
  const stop = () => {
    clearTimeout(timer);
    aim(null);
    dragging = false;
    element.classList.remove('dragged');
    element.style.removeProperty('translate');
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', stop);
    removeEventListener('touchmove', still);
  };
  const up = () => {
    const [dropped, on] = [dragging, target];
    stop();
    if (!dropped) return;
    // the click that follows a drag is no tap
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    if (on) drop(on);
  };
  const swallow = (e) => {
    e.stopPropagation();
    e.preventDefault();
  };
  element.addEventListener('pointerdown', (e) => {
    if (e.button !== 0 || !can()) return;
    from = { x: e.clientX, y: e.clientY, scroll: scrollY };
    if (e.pointerType === 'touch') timer = setTimeout(start, PRESS);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', stop);
    addEventListener('touchmove', still, { passive: false });
  });
}
