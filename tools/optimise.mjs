// Optimises a release's wasm: for the build (shrink.mjs) and for the bench's look at where its bytes are.
//
// A release says nothing when it panics, since only debug builds tell the browser's console. So what makes up those words can
// go, and with it the names of source files on the machine that built it. The program stops where it stopped before.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const { default: binaryen } = await import("binaryen").catch(() => {
  throw new Error("a release build needs the npm packages of tools/; install them: make setup");
});

/** What Rust's wasm target uses. */
const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "mutable-globals", "sign-ext", "nontrapping-float-to-int", "reference-types", "multivalue",
].map((name) => `--enable-${name}`);
/** Rust's memory begins above 1,024. Nothing else is assumed: without `--ignore-implicit-traps` no load goes before its check. */
const ASSUMED = ["--low-memory-unused"];
/** Flat code, whose branches are laid out anew, comes out smaller the second time. */
const PASSES = ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"];

/** Runs wasm-opt; returns what it prints. */
export const wasmOpt = (...args) =>
  execFileSync(fileURLToPath(new URL("node_modules/.bin/wasm-opt", import.meta.url)), [...FEATURES, ...args], { encoding: "utf8" });

/** Whether control that reaches an expression never leaves it at its end. */
function neverEnds(expression) {
  const { Block } = binaryen;
  if (binaryen.getExpressionType(expression) === binaryen.unreachable) return true;
  if (binaryen.getExpressionId(expression) !== binaryen.BlockId || Block.getName(expression)) return false;
  return Array.from({ length: Block.getNumChildren(expression) }, (_, place) => Block.getChildAt(expression, place)).some(neverEnds);
}

/** Lets functions that never return, which Rust has for panics only, stop at once. */
function silenced(bytes) {
  binaryen.setDebugInfo(true);
  const module = binaryen.readBinary(bytes);
  const functions = Array.from({ length: module.getNumFunctions() }, (_, place) => module.getFunctionByIndex(place));
  let count = 0;
  for (const reference of functions) {
    const { module: importedFrom, body } = binaryen.getFunctionInfo(reference);
    if (importedFrom || !neverEnds(body) || binaryen.emitText(body).includes("(return")) continue;
    binaryen.Function.setBody(reference, module.unreachable());
    count += 1;
  }
  // The compiler has some dozens in any program. None means that they are not recognised any more.
  if (count === 0) throw new Error("no function of this program is one that never returns");
  const silenced = module.emitBinary();
  module.dispose();
  return silenced;
}

const DATA = 11;

/** The data that a program begins with: where each piece lies in the file, and at which address of its memory. */
function pieces(bytes) {
  let at = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    return value >>> 0;
  };
  for (;;) {
    const [section, length] = [bytes[at++], number()];
    if (section === DATA) break;
    at += length;
    if (at >= bytes.length) return [];
  }
  return Array.from({ length: number() }, () => {
    // `i32.const address end`, for active pieces of the one memory: all that Rust has.
    const [kind, opcode, address, end, length] = [number(), bytes[at++], number(), bytes[at++], number()];
    if (kind !== 0 || opcode !== 0x41 || end !== 0x0b) throw new Error("data of a kind that Rust's programs do not have");
    const piece = { at, address, length };
    at += length;
    return piece;
  });
}

/** A file of Rust code, as `core::panic::Location` names it. */
const SOURCE = /^[\w/.+-]+\.rs$/;

/** Takes out where in which source file a panic would be: values of four words (name, length, line, column), and the names. */
function forgetPlaces(bytes) {
  const data = pieces(bytes);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set();
  const inside = (address, length) => data.find((piece) => address >= piece.address && address + length <= piece.address + piece.length);
  for (const piece of data) {
    const last = piece.at + piece.length - 16;
    for (let at = piece.at + (-piece.address & 3); at <= last; at += 4) {
      const [address, length] = [words.getUint32(at, true), words.getUint32(at + 4, true)];
      const named = length > 3 && length < 256 && inside(address, length);
      if (!named) continue;
      const start = named.at + address - named.address;
      const name = bytes.subarray(start, start + length);
      if (!SOURCE.test(Buffer.from(name).toString("latin1"))) continue;
      bytes.fill(0, at, at + 16);
      names.add(name);
    }
  }
  // Afterwards, since several places are in one file.
  for (const name of names) name.fill(0);
}

/** Optimises `input` into `output`, with the names of its functions where `names` says so. */
export function optimise(input, output, { names = false } = {}) {
  writeFileSync(output, silenced(readFileSync(input)));
  wasmOpt(output, "--output", output, ...ASSUMED, ...PASSES, ...(names ? ["--debuginfo"] : []));
  const bytes = readFileSync(output);
  forgetPlaces(bytes);
  writeFileSync(output, bytes);
}
