// @page While the server works on an import, shows how far it is; then, what came of it.
import { $ } from './dom.js';

const SECOND = 1000;
const WORK = '.roster-work';

async function look() {
  const shown = $(WORK);
  if (!shown) return;
  try {
    const answer = await fetch(location.href);
    if (!answer.ok) throw new Error(answer.statusText); // a page of the server's own, with styles that ours forbid
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = $(WORK, page);
    if (!now) {
      location.reload();
      return;
    }
    shown.replaceWith(document.adoptNode(now));
  } catch {
    // the server is away for a moment: the next look finds it
  }
  setTimeout(look, SECOND);
}

setTimeout(look, SECOND);
