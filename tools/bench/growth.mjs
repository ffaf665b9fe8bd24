// Editions of a hundred stories and of many more: what publishing costs, and whether a reader's page grows with the edition.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { PROFILES, browsing, inPage } from "./browser.mjs";
import { write } from "./edition.mjs";
import { served } from "./nginx.mjs";
import { BUNDLE, FOLDER, PUBLISH, configurationOf } from "./site.mjs";
import { alternate, spread } from "./statistics.mjs";
import { bytes, range, table } from "./table.mjs";
import { visit } from "./visit.mjs";

const SIZES = [100, 1_000, 10_000];
/** Takes much time and more than 10 GB, so only with `FULL=1`. */
const FULL_SIZE = 100_000;
const ROUNDS = 7;
const GROWTH = join(FOLDER, "growth");
/** `choice.rs`, which is built with the program that publishes. */
const CHOICE = join(dirname(PUBLISH), "choice");
/** How often the peak is read, in milliseconds; the kernel keeps it, so only the very last growth can be missed. */
const BEAT = 10;

/** The greatest memory that a running process has had, in bytes; nothing where the system does not tell. */
function peak(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmHWM:\s+(\d+) kB/)?.[1] ?? NaN) * 1024;
  } catch {
    return NaN;
  }
}

/** Publishes; returns seconds in all, seconds until the last story had been read, and peak memory in bytes. */
async function published(content, out) {
  const start = performance.now();
  const program = spawn(PUBLISH, ["--site", content, "--bundle", BUNDLE, "--out", out], { stdio: ["ignore", "ignore", "pipe"] });
  let [memory, reading, said] = [NaN, NaN, ""];
  const watch = setInterval(() => { memory = peak(program.pid) || memory; }, BEAT);
  createInterface({ input: program.stderr }).on("line", (line) => {
    said = line;
    if (line.includes("pages written") && Number.isNaN(reading)) reading = performance.now() - start;
  });
  const [code] = await once(program, "close");
  clearInterval(watch);
  if (code !== 0) throw new Error(`publish failed: ${said}`);
  return { time: (performance.now() - start) / 1000, reading: reading / 1000, memory };
}

/** How long choosing related stories among so many takes, in microseconds. */
function choices(counts) {
  const lines = execFileSync(CHOICE, counts.map(String), { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => Number(line.split(" ")[1]));
}

/** The front page, the newest story and the oldest. */
const pagesOf = (stories) => ({ home: "/", article: `/article/story-${stories}/`, old: "/article/story-1/" });

function sizes(site, path) {
  const file = join(site, path, "index.html");
  return { raw: readFileSync(file).length, brotli: readFileSync(`${file}.br`).length };
}

const mapped = (values, change) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));

async function grown(stories) {
  const folder = join(GROWTH, String(stories));
  const [content, out] = [join(folder, "content"), join(folder, "site")];
  write(content, stories);
  const first = await published(content, out);
  const again = await published(content, out);
  console.error(`growth: ${bytes(stories)} stories published in ${first.time.toFixed(1)} s, and again in ${again.time.toFixed(1)} s`);
  const pages = pagesOf(stories);
  const times = await served(out, configurationOf(out), (origin) => browsing((browser) => {
    const load = (path) => inPage(browser, PROFILES.phone, origin, (page, protocol) => visit(page, protocol, origin + path));
    return alternate(ROUNDS, mapped(pages, (path) => async () => (await load(path)).largest));
  }));
  return { stories, first, again, pages: mapped(pages, (path, name) => ({ ...sizes(out, path), largest: spread(times[name]) })) };
}

export async function measure({ counts = process.env.FULL ? [...SIZES, FULL_SIZE] : SIZES } = {}) {
  const measured = [];
  const choice = choices(counts);
  // All go at the end: ext4 is slow to make files for minutes after as many have been removed.
  try {
    for (const [place, stories] of counts.entries()) {
      measured.push({ ...(await grown(stories)), choice: choice[place] });
    }
  } finally {
    rmSync(GROWTH, { recursive: true, force: true });
  }
  return measured;
}

const seconds = (time) => `${time.toFixed(1)} s`;

export function print(measured) {
  const costs = measured.map(({ stories, first, again, choice }) => [
    `${bytes(stories)} stories`, ...[first, again].flatMap(({ time, reading }) => [seconds(reading), seconds(time - reading)]),
    `${((first.time / stories) * 1000).toFixed(2)} ms`, `${(first.memory / 1048576).toFixed(0)} MB`, `${(first.memory / stories / 1024).toFixed(1)} KB`,
    `${(choice / 1000).toFixed(2)} ms`,
  ]);
  const costsHead = ["publish", "reading", "writing", "reading again", "writing again", "first time per story", "peak memory", "per story", "related news"];
  const pages = measured.map(({ stories, pages }) => [
    `${bytes(stories)} stories`,
    ...Object.values(pages).flatMap(({ brotli, largest }) => [bytes(brotli), range(largest)]),
  ]);
  const pagesHead = ["phone", "home, bytes", "largest paint", "newest story, bytes", "largest paint", "oldest story, bytes", "largest paint"];
  return `Stories of 10 KB; again is with nothing changed; related news are chosen among all stories. HTML after brotli; medians of ${ROUNDS} rounds.\n\n${table(costsHead, costs)}\n\n${table(pagesHead, pages)}`;
}
