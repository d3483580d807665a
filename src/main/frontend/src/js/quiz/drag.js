// Dragging, as an addition to tapping: by mouse or pen at once, by a finger after a short press, so that a page still scrolls.

/** Milliseconds a finger rests before it drags. */
const PRESS = 180;
/** Pixels that are a movement, not a tap. */
const MOVED = 8;

/** @param over selector of what a thing may be dropped on */
export function draggable(element, { over, can, begin, drop }) {
  let from = null;
  let dragging = false;
  let timer;
  let target = null;
  const start = () => {
    dragging = true;
    begin();
    element.classList.add('dragged');
  };
  const aim = (next) => {
    if (next === target) return;
    target?.classList.remove('aimed');
    target = next;
    target?.classList.add('aimed');
  };
  const move = (e) => {
    const [dx, dy] = [e.clientX - from.x, e.clientY - from.y];
    if (!dragging) {
      if (Math.hypot(dx, dy) < MOVED) return;
      if (e.pointerType === 'touch') return stop();
      start();
    }
    element.style.setProperty('translate', `${dx}px ${dy}px`);
    aim(document.elementFromPoint(e.clientX, e.clientY)?.closest(over) ?? null);
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
    from = { x: e.clientX, y: e.clientY };
    if (e.pointerType === 'touch') timer = setTimeout(start, PRESS);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', stop);
    addEventListener('touchmove', still, { passive: false });
  });
}
