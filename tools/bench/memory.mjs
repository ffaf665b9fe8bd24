// What a long visit keeps: the program's memory, the script engine's heap, elements and listeners, over many route changes.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PROFILES, browsing, inPage } from "./browser.mjs";
import { served } from "./nginx.mjs";
import { configurationOf, demo } from "./site.mjs";
import { slope } from "./statistics.mjs";
import { kilobytes, table } from "./table.mjs";
import { settled } from "./visit.mjs";

/** By then a visit has been on each page of the demo edition twice and keeps as many documents as it ever will. */
export const FILLED = 200;
/** What is told of besides the beginning and the end. */
const TOLD = [100, 1_000];
/** How many times a visit then goes through all pages. Samples are a round apart, so that the same pages were before each. */
const ROUNDS = 20;
/** The last rounds, in which everything must be level: until then the script engine goes on compiling what runs often. */
const LEVEL = 10;

/** Every page below `/`, one type after another, so that neighbours differ. */
function paths(site) {
  const folders = ["article", "section", "topic", "author"];
  const lists = folders.map((folder) => readdirSync(join(site, folder)).map((name) => `/${folder}/${name}/`));
  const longest = Math.max(...lists.map(({ length }) => length));
  return ["/about/", ...Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat()];
}

/** Runs in the page: follows a link and waits until what it leads to has been painted. */
function go(path) {
  return new Promise((tell) => {
    const before = document.querySelector("main h1");
    const link = document.body.appendChild(document.createElement("a"));
    link.href = path;
    new MutationObserver((_, observer) => {
      const now = document.querySelector("main h1");
      if (!now || now === before) return;
      observer.disconnect();
      link.remove();
      requestAnimationFrame(() => setTimeout(tell));
    }).observe(document.body, { childList: true, subtree: true });
    link.click();
  });
}

/** Runs in the page. The program's own start function answers with its exports, once it has run. */
async function programMemory() {
  const [js] = document.querySelector('meta[name="bundle"]').content.split(" ");
  // A release gives its exports short names.
  const exports = Object.values(await (await import(js)).default());
  return exports.find((it) => it instanceof WebAssembly.Memory).buffer.byteLength;
}

/** Always at home, so that samples differ by what was kept and not by what is shown. */
async function sample(page, protocol, changes) {
  if (changes > 0) await page.evaluate(go, "/");
  // The browser's own records for this very measuring, which it keeps until they are taken away.
  await page.evaluate(() => performance.clearResourceTimings());
  await settled(page);
  // Twice, since what the first collection frees may have held other things.
  await protocol.send("HeapProfiler.collectGarbage");
  await protocol.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await page.metrics();
  return { changes, wasm: await page.evaluate(programMemory), heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
}

/** Samples after load and after each of these numbers of route changes. */
export async function samplesAt(site, numbers) {
  const route = paths(site);
  return served(site, configurationOf(site), (origin) => browsing((browser) =>
    inPage(browser, PROFILES.plain, origin, async (page, protocol) => {
      await page.goto(origin, { waitUntil: "load" });
      await settled(page);
      const samples = [await sample(page, protocol, 0)];
      for (let change = 1; change <= Math.max(...numbers); change += 1) {
        await page.evaluate(go, route[change % route.length]);
        if (numbers.includes(change)) samples.push(await sample(page, protocol, change));
      }
      return samples;
    })));
}

/** Samples, and the slopes over the later ones. */
export async function measure({ site = demo() } = {}) {
  const round = paths(site).length;
  const numbers = Array.from({ length: ROUNDS }, (_, place) => TOLD.at(-1) + (place + 1) * round);
  const samples = await samplesAt(site, [...TOLD, ...numbers]);
  const later = samples.slice(-LEVEL - 1);
  const slopes = Object.fromEntries(["wasm", "heap", "nodes", "listeners"].map((name) =>
    [name, slope(later.map((sample) => [sample.changes, sample[name]]))]));
  return { samples, slopes, pages: round };
}

/** Whether a slope cannot be told from none: its confidence interval holds zero. */
export const isLevel = ({ slope, uncertainty }) => Math.abs(slope) <= uncertainty;

export function print({ samples, slopes, pages }) {
  const shown = samples.filter(({ changes }, place) => [0, ...TOLD].includes(changes) || place === samples.length - 1);
  const rows = shown.map(({ changes, wasm, heap, nodes, listeners }) =>
    [changes ? `after ${changes} route changes` : "after load", kilobytes(wasm), kilobytes(heap), nodes, listeners]);
  const line = (name, unit = "") => {
    const { slope, uncertainty } = slopes[name];
    const figure = `${slope.toFixed(2)} ± ${uncertainty.toFixed(2)}${unit}`;
    return `${figure}${isLevel(slopes[name]) ? ", level" : ""}`;
  };
  const since = samples.at(-LEVEL - 1).changes;
  rows.push([`slope from ${since} on, per change`, line("wasm", " B"), line("heap", " B"), line("nodes"), line("listeners")]);
  const head = ["", "wasm memory", "JS heap", "nodes", "listeners"];
  return `One visit through ${pages} pages in turn, garbage collected before each sample; slopes with 95 % confidence.\n\n${table(head, rows)}`;
}
