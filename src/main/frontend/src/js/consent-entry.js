// @page Entering papers by keys: 1 is yes and 2 is no to the question of the focus, then the next question has it.
const questions = [...document.querySelectorAll('.consent-question')];
const faulty = document.querySelector('[aria-invalid="true"]');
const known = document.querySelector('#paper\\:guardian');
const question = document.querySelector('.consent-question input:checked') ?? document.querySelector('.consent-question input');
// who signed is asked first, unless somebody who answers for the child is known already
(faulty ?? (known ? question : (document.querySelector('#paper\\:name') ?? question)))?.focus();

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[12]$/.test(event.key)) return;
  const here = event.target.closest('.consent-question');
  if (!here) return;
  event.preventDefault();
  here.querySelectorAll('input[type="radio"]')[Number(event.key) - 1].checked = true;
  const next = questions[questions.indexOf(here) + 1];
  (next?.querySelector('input:checked') ?? next?.querySelector('input') ?? document.querySelector('.consent-paper [type="submit"]'))?.focus();
});
