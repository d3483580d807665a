// The service worker at `/sw.js`: reading without a line. The build makes one plain script of it, with the same bytes in every
// release that does not change it: what is stored is told apart by content, not by the worker's age.
import { Librarian } from './librarian.js';

const librarian = new Librarian({ windows: () => self.clients.matchAll({ type: 'window', includeUncontrolled: true }) });

self.addEventListener('install', (e) => e.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (e) => {
  if (new URL(e.request.url).origin !== self.location.origin) return;
  const answer = librarian.answer(e.request, (promise) => e.waitUntil(promise));
  if (answer) e.respondWith(answer);
});
self.addEventListener('message', (e) => {
  if (e.data?.type === 'opened') e.waitUntil(librarian.opened(e.source.id, e.data));
  if (e.data?.type === 'sweep') e.waitUntil(librarian.sweep());
});
