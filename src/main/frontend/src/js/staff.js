// @page Every staff page: the way one is on stands in sight; signing out ends the session and leaves nothing personal on the device.
import { h } from './dom.js';
import { fileChoice } from './file-choice.js';
import { session, signOut } from './session.js';

for (const button of document.querySelectorAll('[data-sign-out]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    await session();
    await signOut(button.dataset.signOut);
  });
}

for (const file of document.querySelectorAll('input[type="file"][data-choose]')) {
  fileChoice(file, h('label', { for: file.id, class: 'ui-button ui-button-outlined' }, h('span', { class: 'ui-button-text' }, file.dataset.choose)), file.dataset.none);
}

document.querySelector('.frame-nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
