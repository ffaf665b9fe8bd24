// A visit after the first paint: how long hydration holds the page up, and how soon a click is a new page.
import { PROFILES, browsing, inPage } from "./browser.mjs";
import { served } from "./nginx.mjs";
import { LONG, PAGES, PROGRAM, configurationOf, demo, longDemo, withoutScript } from "./site.mjs";
import { alternate, spread, spreads } from "./statistics.mjs";
import { milliseconds, range, table } from "./table.mjs";
import { longestTask } from "./trace.mjs";
import { settled } from "./visit.mjs";

const ROUNDS = 15;
/** Goals on the phone profile, in milliseconds. They are told, not enforced: another machine has another clock. */
const GOALS = { prefetched: 50, loaded: 50, back: 32, home: 50, article: 50 };

/** Runs in the page: from now on tells when the next click, or going back, was, and when what it led to had been painted. */
function watch() {
  const painted = (tell) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now());
    port2.postMessage(null);
  });
  window.__timed = new Promise((tell) => {
    const before = document.querySelector("main h1");
    let start = NaN;
    addEventListener("click", ({ timeStamp }) => { start = timeStamp; }, { capture: true, once: true });
    addEventListener("popstate", ({ timeStamp }) => { start = timeStamp; }, { capture: true, once: true });
    new MutationObserver((_, observer) => {
      const now = document.querySelector("main h1");
      if (!now || now === before) return;
      observer.disconnect();
      painted((end) => tell(end - start));
    }).observe(document, { childList: true, subtree: true });
  });
}

/** The time from what `act` does in the page to the paint of what it leads to. */
async function timed(page, act) {
  await page.evaluate(watch);
  await act();
  const time = await page.evaluate(() => window.__timed);
  await settled(page);
  return time;
}

const clickOn = (page, link) => page.evaluate((selector) => document.querySelector(selector).click(), link);

/** Puts the pointer on a link that is in the window and waits until what it leads to has been fetched. */
async function pointAt(page, link) {
  const handle = await page.$(link);
  await handle.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await handle.boundingBox();
  const point = [x + width / 2, y + height / 2];
  await page.mouse.move(...point);
  await settled(page);
  return point;
}

/** Home to a story and back: each way to get there once, in milliseconds. */
async function clicks(page, home) {
  const link = (place) => page.evaluate((place) => {
    const links = [...document.querySelectorAll("main article h2 a, main article h3 a")];
    return `a[href="${links[place].getAttribute("href")}"]`;
  }, place);
  await page.goto(home, { waitUntil: "load" });
  await settled(page);
  const [first, second] = [await link(0), await link(1)];
  const back = () => page.evaluate(() => history.back());
  const cold = await timed(page, () => clickOn(page, first));
  const backAfter = await timed(page, back);
  const loaded = await timed(page, () => clickOn(page, first));
  await timed(page, back);
  const point = await pointAt(page, second);
  const prefetched = await timed(page, () => page.mouse.click(...point));
  return { cold, prefetched, loaded, back: backAfter };
}

/** The same click where no program is: the next document's first paint, in milliseconds after the click. */
async function followed(page, home) {
  await page.goto(home, { waitUntil: "load" });
  await settled(page);
  const start = await page.evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    document.querySelector("main article h2 a, main article h3 a").click();
    return now;
  });
  await page.waitForFunction(() => location.pathname !== "/" && performance.getEntriesByName("first-contentful-paint").length > 0);
  return page.evaluate((start) => {
    const [{ startTime }] = performance.getEntriesByName("first-contentful-paint");
    return performance.timeOrigin + startTime - start;
  }, start);
}

/** The longest task between the first request for the program and its first rest. */
const hydration = (page, address) => longestTask(page, PROGRAM, async () => {
  await page.goto(address, { waitUntil: "load" });
  await settled(page);
});

/** Times of clicks, spreads by profile and way, and the longest tasks by profile and page. */
export async function measure({ site = demo(), rounds = ROUNDS } = {}) {
  const [bare, longer] = [withoutScript(site), longDemo()];
  const configuration = configurationOf(site);
  const measured = {};
  await served(site, configuration, (whole) => served(bare, configuration, (without) => served(longer, configuration, (long) => browsing(async (browser) => {
    for (const [name, profile] of Object.entries(PROFILES)) {
      const { clicked, bare, home, article } = await alternate(rounds, {
        clicked: () => inPage(browser, profile, whole, (page) => clicks(page, whole + PAGES.home)),
        bare: () => inPage(browser, profile, without, (page) => followed(page, without + PAGES.home)),
        home: () => inPage(browser, profile, long, (page) => hydration(page, long + PAGES.home)),
        article: () => inPage(browser, profile, whole, (page) => hydration(page, whole + PAGES.article)),
      });
      const longest = (traced) => ({ ...spread(traced.map(({ duration }) => duration)), parts: traced.map(({ parts }) => parts) });
      measured[name] = { ...spreads(clicked), bare: spread(bare), home: longest(home), article: longest(article) };
    }
  }))));
  return measured;
}

const ROWS = {
  bare: "click to the next page without script",
  cold: "click to a story that is not at hand",
  prefetched: "click to a story fetched ahead",
  loaded: "click to a story read before",
  back: "back to the front page",
  home: `longest task, home of ${LONG} stories`,
  article: "longest task, article",
};

export function print(measured) {
  const rows = Object.entries(ROWS).map(([way, name]) => {
    const { median } = measured.phone[way];
    const goal = GOALS[way] ? `${GOALS[way]} ms: ${median <= GOALS[way] ? "met" : `missed by ${Math.ceil(median - GOALS[way])} ms`}` : "";
    return [name, range(measured.phone[way]), goal, range(measured.plain[way])];
  });
  const rounds = measured.phone.back.figures.length;
  const parts = ["home", "article"].map((type) => {
    const { figures, median, parts } = measured.phone[type];
    const distance = (place) => Math.abs(figures[place] - median);
    const place = figures.reduce((nearest, _, place) => (distance(place) < distance(nearest) ? place : nearest), 0);
    const words = Object.entries(parts[place]).sort(([, one], [, other]) => other - one).map(([part, time]) => `${part} ${milliseconds(time)}`);
    return `The longest task of ${type}, of ${milliseconds(figures[place])}: ${words.join(", ")}.`;
  });
  return `From the click to the painted page; medians of ${rounds} rounds in turn.\n\n${table(["", "phone", "goal", "plain"], rows)}\n\n${parts.join("\n")}`;
}
