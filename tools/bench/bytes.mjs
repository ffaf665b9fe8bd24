// What each type of page costs to load: bytes by kind, requests, and what of it delays the first paint.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROFILES, browsing, inPage } from "./browser.mjs";
import { served } from "./nginx.mjs";
import { LOADER, PAGES, PROGRAM, brotli, configurationOf, demo } from "./site.mjs";
import { bytes, table } from "./table.mjs";
import { visit } from "./visit.mjs";

const KINDS = { js: /\.js$/, wasm: /\.wasm$/, json: /\.json$/, image: /\.(webp|png|jpe?g|avif|svg)$/ };

const kindOf = (address) => Object.keys(KINDS).find((kind) => KINDS[kind].test(new URL(address).pathname));

/** What one page was, as `visit` tells it. `html` is its file. */
export function costs(seen, html, origin) {
  const sum = (requests) => ({
    raw: requests.reduce((sum, { raw }) => sum + raw, 0), brotli: requests.reduce((sum, { sent }) => sum + sent, 0),
  });
  const [document_, ...others] = seen.requests;
  const of = (kind) => sum(others.filter(({ name }) => kindOf(name) === kind));
  const inside = (pattern) => {
    const text = html.match(pattern)?.[1] ?? "";
    return { raw: Buffer.byteLength(text), brotli: text && brotli(text).length };
  };
  const [fetched, loader] = [of("js"), inside(LOADER)];
  const program = others.filter(({ name }) => PROGRAM.test(name));
  return {
    html: sum([document_]),
    css: inside(/<style>([^]*?)<\/style>/),
    js: { raw: fetched.raw + loader.raw, brotli: fetched.brotli + loader.brotli }, wasm: of("wasm"), json: of("json"),
    above: sum(others.filter(({ name }) => seen.above.includes(name))),
    requests: seen.requests.length,
    blocking: others.filter(({ isBlocking }) => isBlocking).map(({ name }) => name),
    early: program.filter(({ start }) => start < seen.first).map(({ name }) => name),
    foreign: seen.asked.filter((address) => !address.startsWith(origin) && !/^(data|blob):/.test(address)),
    shift: seen.shift,
  };
}

/** Every type of page on the phone profile, scrolled through to its end. */
export async function measure(site = demo()) {
  const pages = {};
  await served(site, configurationOf(site), (origin) => browsing(async (browser) => {
    for (const [type, path] of Object.entries(PAGES)) {
      const html = readFileSync(join(site, path, "index.html"), "utf8");
      pages[type] = await inPage(browser, PROFILES.phone, origin, async (page, protocol) =>
        costs(await visit(page, protocol, origin + path, { whole: true }), html, origin));
    }
  }));
  return pages;
}

export function print(pages) {
  const both = ({ raw, brotli }) => (raw ? `${bytes(raw)} / ${bytes(brotli)}` : "–");
  const rows = Object.entries(pages).map(([type, it]) => [
    type, both(it.html), both(it.css), both(it.js), both(it.wasm), both(it.json), bytes(it.above.brotli),
    it.requests, it.blocking.length, it.shift.toFixed(2),
  ]);
  const head = [
    "page", "HTML", "style in it", "JS", "wasm", "JSON asked for", "pictures above the fold", "requests", "blocking", "shift",
  ];
  return `Bytes, raw / brotli; pictures as they are. Phone, from the first byte until nothing more comes.\n\n${table(head, rows)}`;
}
