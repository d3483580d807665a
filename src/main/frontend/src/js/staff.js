// @page Every staff page: signing out ends the session and leaves nothing personal on the device.
import { session, signOut } from './session.js';

for (const button of document.querySelectorAll('[data-sign-out]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    await session();
    await signOut(button.dataset.signOut);
  });
}
