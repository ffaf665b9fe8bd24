// Where the bytes of the program are: its largest functions and data, by name. Trunk's release has no names, so a copy with
// them is made, of the same compiler's output and by the same steps.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { optimise } from "../optimise.mjs";
import { FOLDER, demo, program } from "./site.mjs";
import { bytes, table } from "./table.mjs";

const COUNT = 20;
const COMPILED = join(process.env.CARGO_TARGET_DIR || "target", "wasm32-unknown-unknown/release/dateline.wasm");
/** What the compiler puts into names to tell one from another. */
const HASH = /::h[0-9a-f]{16}$|\[[0-9a-f]{16}\]/g;

/** The names themselves, in twiggy's words. */
const NAMES = ['"function names" subsection', "custom section 'name'"];

const run = (name, ...args) => execFileSync(name, args, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] });

function named() {
  if (!existsSync(COMPILED)) throw new Error(`${COMPILED} is missing: trunk build --release`);
  const folder = join(FOLDER, "wasm");
  mkdirSync(folder, { recursive: true });
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", folder, COMPILED);
  const copy = join(folder, "named.wasm");
  optimise(join(folder, "dateline_bg.wasm"), copy, { names: true });
  const names = WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(copy)), "name");
  if (names.length === 0) throw new Error("the compiler has left no names: `strip` in Cargo.toml?");
  return copy;
}

/** The largest contributors, in bytes before compression, which alone can be told apart. */
export async function measure({ site = demo() } = {}) {
  const copy = named();
  const top = JSON.parse(run("twiggy", "top", "-n", String(COUNT + NAMES.length), "-f", "json", copy));
  const entries = top.map(({ name, shallow_size }) => ({ name: name.replace(HASH, ""), size: shallow_size }));
  // The names themselves are not shipped.
  const shipped = entries.filter(({ name }) => !NAMES.includes(name)).slice(0, COUNT);
  const total = program(site).find(({ name }) => name.endsWith(".wasm"));
  return { entries: shipped, shipped: total, named: statSync(copy).size };
}

export function print({ entries, shipped, named }) {
  const rows = entries.map(({ name, size }) => [`\`${name}\``, bytes(size), `${((size / shipped.raw) * 100).toFixed(1)} %`]);
  const sizes = `shipped ${bytes(shipped.raw)} bytes, ${bytes(shipped.brotli)} after brotli; the copy with names ${bytes(named)}`;
  return `The ${COUNT} largest parts of the program before compression (${sizes}).\n\n${table(["part", "bytes", "share"], rows)}`;
}
