// Keeps the app itself, so that it opens without a network. What it shows then comes from the page's own memory; nothing
// of the API passes through here.
const shelf = 'barnacle-app';
/** Files of a few versions: more are of versions that nobody opens any more. */
const filesMax = 150;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shelf)
      .then((cache) => cache.add('/index.html'))
      .then(() => self.skipWaiting()),
  );
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function fileOf(request) {
  const cache = await caches.open(shelf);
  const kept = await cache.match(request);
  if (kept) return kept; // its name changes with its content
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    const files = await cache.keys();
    for (const old of files.filter((file) => file.url.includes('/assets/')).slice(0, -filesMax))
      await cache.delete(old);
  }
  return answer;
}

async function pageOf(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/index.html')) ?? Response.error();
  }
}

async function refreshPage() {
  const answer = await fetch('/index.html', { cache: 'no-cache' });
  if (answer.ok) await (await caches.open(shelf)).put('/index.html', answer);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(fileOf(request));
  else if (request.mode === 'navigate') {
    event.respondWith(pageOf(request));
    event.waitUntil(refreshPage().catch(() => undefined));
  }
});
