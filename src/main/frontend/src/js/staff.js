// @page Every staff page: the way one is on stands in sight; signing out ends the session and leaves nothing personal on the device.
import { session, signOut } from './session.js';

for (const button of document.querySelectorAll('[data-sign-out]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    await session();
    await signOut(button.dataset.signOut);
  });
}

document.querySelector('.frame-nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
