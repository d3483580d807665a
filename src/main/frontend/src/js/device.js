// Reading without a line, from the page's side: brings the service worker in and tells it what is open.
import { Shelf, named, shown } from './shelf.js';

/** 'ok', 'insecure' (plain HTTP: the browser forbids it) or 'unable' (an old browser, or a private window). */
export const ability = () => (!isSecureContext ? 'insecure' : !navigator.serviceWorker || !globalThis.caches || !crypto.subtle ? 'unable' : 'ok');

/** After the page is there: reading comes first. */
export function enlist() {
  if (ability() !== 'ok') return;
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

/** Says what is open and what it has loaded so far: both are kept. What else it may ask for is not cleared away. */
export async function tellOpened() {
  if (ability() !== 'ok') return;
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map((e) => new URL(e.name)).filter((u) => u.origin === location.origin);
  const text = document.documentElement.outerHTML;
  const files = [...shown(text), ...loaded.map((u) => u.pathname).filter((p) => /^\/(assets|media)\//.test(p))];
  active.postMessage({ type: 'opened', address: location.pathname, files: [...new Set(files)], later: [...named(text)] });
}

async function begin() {
  try {
    await navigator.serviceWorker.register('/sw.js');
    await tellOpened();
    const unfinished = (await new Shelf().parcels()).filter((p) => p.state === 'wanted');
    if (unfinished.length) (await import('./keeper.js')).resume(unfinished);
  } catch {
    // a browser that forbids it reads with a line
  }
}
