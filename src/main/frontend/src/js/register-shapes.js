// The shape of each kind of status: colour never speaks alone.
const NS = 'http://www.w3.org/2000/svg';
const SHAPES = {
  PRESENT: '<circle cx="12" cy="12" r="9" fill="currentColor"/>',
  LATE: '<circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M12 3.5a8.5 8.5 0 0 0 0 17z" fill="currentColor"/>',
  LEFT_EARLY: '<circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/>',
  ABSENT: '<circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M6 12h12" stroke="currentColor" stroke-width="2.5"/>',
  EXCUSED: '<path d="M12 2.5 21.5 12 12 21.5 2.5 12z" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round"/>',
  NONE: '<circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="3.2 3.4"/>',
};

export function mark(kind) {
  const svg = document.createElementNS(NS, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', class: 'mark', 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(name, value);
  svg.innerHTML = SHAPES[kind ?? 'NONE'];
  return svg;
}
