// Keeps the page itself, so that it works without a network. Nothing of the visitor's comes by here.

const CACHE = 'restday-@HASH@';
const PARTS = @PARTS@;

addEventListener('install', (event) => {
  const take = async () => {
    const cache = await caches.open(CACHE);
    // Past the browser's own cache, which may hold parts of another version.
    await cache.addAll(PARTS.map((part) => new Request(part, { cache: 'reload' })));
    await skipWaiting();
  };
  event.waitUntil(take());
});

addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('restday-') && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener('fetch', (event) => {
  const answer = async () => {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(event.request, { ignoreSearch: true });
    return kept ?? fetch(event.request);
  };
  event.respondWith(answer());
});
