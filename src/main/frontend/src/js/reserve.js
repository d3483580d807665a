// Room held back for a child's own work on a device that runs full: content is stored only while it lies there, work may take it.
const NAME = 'tifawt-reserve-1';
/** Bytes, about a thousand answers. They lie on the disk: what is only counted is gone when others fill the device. */
const SIZE = 1 << 20;
const place = () => new URL('/reserve', location.origin).href;

/** Before content is stored. Throws `QuotaExceededError` where there is no room for it: then there is none for content either. */
export async function layBy(caches) {
  const cache = await caches.open(NAME);
  if (!(await cache.match(place()))) await cache.put(place(), new Response(' '.repeat(SIZE)));
}

/** What lay there is free for work; nothing happens where it is gone already. */
export async function giveUp(caches = globalThis.caches) {
  return caches ? caches.delete(NAME).catch(() => false) : false;
}
