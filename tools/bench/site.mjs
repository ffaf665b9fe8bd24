// The demo edition, published with the bundle that is measured; and the same pages without any script.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Where all that the bench makes lies. */
export const FOLDER = "target/bench";
/** The program that publishes, and the built bundle. */
export const PUBLISH = process.env.PUBLISH || "target/release/publish";
export const BUNDLE = process.env.DATELINE_DIST || "dist";
/** Every published demo is of this moment, so that relative times do not differ from run to run. */
const NOW = "2025-04-04T00:00:00Z";

/** One page of each type in the demo edition; the sampler is a story that holds everything a story can hold. */
export const PAGES = {
  home: "/",
  section: "/section/world/",
  topic: "/topic/europe/",
  author: "/author/world-desk/",
  article: "/article/putin-says-contacts-with-trump-inspired-hope/",
  about: "/about/",
  sampler: "/article/everything-an-article-can-hold/",
};

/** The addresses of the program, loader aside. */
export const PROGRAM = /\/dateline-[^/]*\.(js|wasm)$/;

/** Publishes the demo edition; returns the folder of the site. Its nginx configuration lies beside it. */
function publish(name, ...further) {
  const out = join(FOLDER, name, "site");
  rmSync(join(FOLDER, name), { recursive: true, force: true });
  mkdirSync(join(FOLDER, name), { recursive: true });
  execFileSync(PUBLISH, ["--site", "content", "--bundle", BUNDLE, "--out", out, "--now", NOW, ...further], { stdio: ["ignore", "ignore", "pipe"] });
  return out;
}

export const configurationOf = (site) => `${site}.nginx.conf`;

export const demo = () => publish("demo");

/** Stories of the long front page that budgets and goals speak of. */
export const LONG = 40;

/** The demo edition with all its stories on the front page. */
export const longDemo = () => publish("long-demo", "--front", String(LONG));

const SCRIPT = /<script\b[^>]*>[^]*?<\/script>\n?/g;

/** As hard as `publish` compresses the pages of a small edition, or two efforts would be compared. */
export const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });

/** A copy of a published site whose pages hold no script: no loader, no program, no documents for it. */
export function withoutScript(site) {
  const copy = `${site}-without-script`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(site, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true }).filter((name) => name.endsWith(".html"))) {
    const file = join(copy, name);
    const html = readFileSync(file, "utf8").replace(SCRIPT, "");
    writeFileSync(file, html);
    for (const [ending, packed] of [[".br", brotli], [".gz", (text) => gzipSync(text, { level: 9 })]]) {
      if (existsSync(file + ending)) writeFileSync(file + ending, packed(html));
    }
  }
  return copy;
}

/** The script that stands in every page, and starts the program. */
export const LOADER = /<script>([^]*?)<\/script>/;

/** The program in a published site: its files, and the script in every page; name, and size raw and after brotli. */
export function program(site) {
  const isProgram = (name) => /^[^/]*\.(js|wasm)$|^snippets\/.*\.js$/.test(name);
  const files = readdirSync(site, { recursive: true }).filter(isProgram);
  const [, loader] = readFileSync(join(site, "index.html"), "utf8").match(LOADER);
  return [
    ...files.map((name) => ({ name, raw: readFileSync(join(site, name)).length, brotli: readFileSync(join(site, `${name}.br`)).length })),
    { name: "loader", raw: Buffer.byteLength(loader), brotli: brotli(loader).length },
  ];
}
