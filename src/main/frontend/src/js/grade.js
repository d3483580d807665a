// @page Grading by keys: 1 to 4 choose a level in the row of the focus, then the next row has it.
const rows = [...document.querySelectorAll('.criterion')];

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-4]$/.test(event.key)) return;
  if (event.target.closest('textarea, input:not([type="radio"])')) return;
  const here = event.target.closest('.criterion');
  const open = rows.find((row) => !row.querySelector('input:checked'));
  const row = here ?? open;
  const radio = row?.querySelectorAll('input[type="radio"]')[Number(event.key) - 1];
  if (!radio) return;
  event.preventDefault();
  radio.checked = true;
  const next = rows[rows.indexOf(row) + 1];
  const target = next?.querySelector('input:checked') ?? next?.querySelector('input') ?? document.querySelector('.grading-rubric textarea');
  target?.focus();
});
