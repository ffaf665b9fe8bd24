// What the tests put in the place of `fetch`, once: it counts, and fails in the ways that its
// addresses name. Everything else it passes on.
if (!window.asked) {
  const real = window.fetch;
  const json = (body) => Promise.resolve(new Response(body));
  const broken = (first) =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(first));
        controller.error(new TypeError("network error"));
      },
    });
  const failure = (seconds) =>
    Promise.resolve(new Response("", { status: 503, headers: { "Retry-After": seconds } }));
  let stumbles = 0;
  const made = {
    "/refused.json": () => Promise.reject(new TypeError("Failed to fetch")),
    "/stalls.json": (signal) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    "/fails.json": () => Promise.resolve(new Response("{}", { status: 500 })),
    "/moved.json": () => Promise.resolve(new Response("{}", { status: 410 })),
    "/empty.json": () => json(""),
    "/page.json": () => json("<!DOCTYPE html><title>Sign in</title>"),
    "/truncated.json": () => json('{"a": [1, 2'),
    "/broken.json": () => json(broken('{"a": ')),
    "/long.json": () => Promise.resolve(new Response('{"a": 1}', { headers: { "Content-Length": 16 * 1024 * 1024 + 1 } })),
    "/longer.json": () => Promise.resolve(new Response('{"a": 1}', { headers: { "Content-Length": "99999999999" } })),
    "/grows.json": () => json(`{"a": 1}${" ".repeat(16 * 1024 * 1024)}`),
    "/fits.json": () => json(`{"a": 1}${" ".repeat(16 * 1024 * 1024 - 8)}`),
    "/marked.json": () => json('\ufeff{"a": 1}'),
    "/warned.json": () => json('<br />\n<b>Warning</b>: so in <b>/a.php</b>\n{"a": 1}'),
    "/stumbles.json": () => (stumbles++ % 2 ? json('{"a": 1}') : failure(0)),
    "/busy.json": () => failure(60),
    "/whole.json": () => json('{"a": 1}'),
  };
  window.asked = [];
  window.aborted = [];
  window.fetch = (request, ...rest) => {
    const address = new URL(request.url ?? request, location.href);
    window.asked.push(address.pathname);
    request.signal?.addEventListener("abort", () => window.aborted.push(address.pathname));
    // `/stalls-twice.json` stalls as well: a name of its own makes it an address of its own.
    const answer = made[address.pathname.replace(/-.*/, ".json")];
    return answer ? answer(request.signal) : real.call(window, request, ...rest);
  };
}
