// One page loaded as a reader loads it, and all that the browser tells of it: paints, shifts, long tasks, requests.

/** Runs in the page before anything of it. */
function observe() {
  const seen = { largest: 0, shifts: [], tasks: [] };
  const on = (type, tell) => new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  on("largest-contentful-paint", ({ startTime }) => { seen.largest = startTime; });
  on("layout-shift", ({ value, hadRecentInput, startTime }) => { if (!hadRecentInput) seen.shifts.push([startTime, value]); });
  on("longtask", ({ startTime, duration }) => { seen.tasks.push([startTime, duration]); });
  window.__seen = seen;
}

/** Runs in the page; what it has come to. */
function report() {
  const [{ startTime: first } = { startTime: NaN }] = performance.getEntriesByName("first-contentful-paint");
  const [document_] = performance.getEntriesByType("navigation");
  const requests = [document_, ...performance.getEntriesByType("resource")].map((entry) => ({
    name: entry.name, raw: entry.decodedBodySize, sent: entry.encodedBodySize, start: entry.startTime, end: entry.responseEnd,
    isBlocking: entry.entryType === "resource" && entry.renderBlockingStatus === "blocking",
  }));
  const isAbove = ({ top, bottom, width }) => width > 0 && top < innerHeight && bottom > 0;
  const above = [...document.images].filter((image) => isAbove(image.getBoundingClientRect())).map((image) => image.currentSrc);
  return { ...window.__seen, first, requests, above, wasHidden: document.visibilityState !== "visible" };
}

/** True in a page once the program has taken it over and listens. */
export const isAlive = () => history.scrollRestoration === "manual";

/** True in a page with a program to come. */
const hasProgram = () => document.querySelector('meta[name="bundle"]') && document.querySelector("script:not([type])");

/** Waits until nothing more comes: the page is loaded, the program, where there is one, runs, network and processor rest. */
export async function settled(page) {
  if (await page.evaluate(`Boolean((${hasProgram})())`)) await page.waitForFunction(isAlive, { timeout: 60_000 });
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 60_000 });
  await page.evaluate(() => new Promise((resume) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resume)))));
}

/** Scrolls to the end, a window at a time, so that what is lazy comes too; then back. */
export async function scrollThrough(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resume) => requestAnimationFrame(resume));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await frame();
      await frame();
    }
  });
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 60_000 });
  await page.evaluate(() => scrollTo(0, 0));
}

/** Total blocking time: what long tasks take beyond 50 ms, after the first paint. */
const blocking = (tasks, first) =>
  tasks.filter(([start, length]) => start + length > first).reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0);

/**
 * Loads a page and waits until it rests. With `whole` it is scrolled through as well, which lazy pictures and late shifts
 * need; `requests` and `above` are those of before, `asked` all addresses.
 */
export async function visit(page, protocol, address, { whole = false } = {}) {
  const asked = [];
  const hear = ({ request }) => asked.push(request.url);
  protocol.on("Network.requestWillBeSent", hear);
  await page.evaluateOnNewDocument(observe);
  await page.goto(address, { waitUntil: "load", timeout: 60_000 });
  await settled(page);
  const seen = await page.evaluate(report);
  if (seen.wasHidden) throw new Error("a page in the background tells nothing of its paints");
  if (whole) {
    await scrollThrough(page);
    seen.shifts = await page.evaluate(() => window.__seen.shifts);
  }
  protocol.off("Network.requestWillBeSent", hear);
  return {
    ...seen, asked, blocking: blocking(seen.tasks, seen.first),
    shift: seen.shifts.reduce((sum, [, value]) => sum + value, 0),
  };
}
