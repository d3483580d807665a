// @page Own account: adds a passkey of this device.
import { $ } from './dom.js';
import { api } from './http.js';
import { make, passkeysWork } from './passkey.js';

const button = $('#add-passkey');
const wrong = $('#passkey-wrong');

if (passkeysWork()) button.addEventListener('click', add);
else say(button.dataset.unable);

async function add() {
  button.disabled = true;
  wrong.hidden = true;
  try {
    const made = await make(await post('/api/v1/passkeys/options'));
    await post('/api/v1/passkeys', made);
    location.reload();
  } catch (fault) {
    say(fault instanceof DOMException ? button.dataset.cancelled : fault.message);
  }
}

function say(sentence) {
  wrong.textContent = sentence;
  wrong.hidden = false;
  button.disabled = !passkeysWork();
}

function post(path, json = {}) {
  return api(path, { method: 'POST', json });
}
