// Makes the built bundle smaller: Trunk runs this after every build (Trunk.toml), and it acts on release builds.
//
// The wasm is optimised first (optimise.mjs). wasm-bindgen names what passes between it and its glue with long names that end
// in hashes, and they stand in both files. wasm-opt gives them short ones, this gives the glue the same, and terser takes the
// white space out of it. The files' names carry a hash of the finished contents, so that browsers may keep them for ever.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { optimise, wasmOpt } from "./optimise.mjs";

const { minify } = await import("terser").catch(() => {
  throw new Error("a release build needs the npm packages of tools/; install them: make setup");
});
const folder = process.env.TRUNK_STAGING_DIR;
const glue = readdirSync(folder).find((name) => /^dateline-\w+\.js$/.test(name));
const stem = glue.replace(/\.js$/, "");
const wasm = `${stem}_bg.wasm`;

optimise(join(folder, wasm), join(folder, wasm));
const map = JSON.parse(wasmOpt(
  join(folder, wasm), "-o", join(folder, wasm),
  "--strip-debug", "--strip-producers", "--strip-target-features",
  "--minify-imports-and-exports-and-modules",
));

let code = readFileSync(join(folder, glue), "utf8");
const renamed = (pattern, by) => {
  if (!pattern.test(code)) throw new Error(`the glue does not know ${pattern}`);
  code = code.replace(pattern, by);
};
const literally = (name) => name.replaceAll("$", "\\$");
for (const [, name, short] of map.imports) renamed(new RegExp(`\\b${literally(name)}(?=:)`), () => short);
// wasm-opt calls the one module that everything is imported from so.
renamed(/"\.\/dateline_bg\.js"/g, '"a"');
// What the wasm exports and its glue does not call needs no name here.
for (const [name, short] of map.exports) {
  code = code.replace(new RegExp(`\\bwasm\\.${literally(name)}\\b`, "g"), () => `wasm.${short}`);
}
code = (await minify(code, { module: true, compress: { passes: 2 } })).code;
writeFileSync(join(folder, glue), code);
// It goes into every page.
const loader = join(folder, readdirSync(folder).find((name) => /^loader-\w+\.js$/.test(name)));
writeFileSync(loader, (await minify(readFileSync(loader, "utf8"), { compress: { passes: 2 } })).code);

const hash = createHash("sha256").update(code).update(readFileSync(join(folder, wasm))).digest("hex").slice(0, 16);
const finished = `dateline-${hash}`;
renameSync(join(folder, glue), join(folder, `${finished}.js`));
renameSync(join(folder, wasm), join(folder, `${finished}_bg.wasm`));
const shell = join(folder, "index.html");
writeFileSync(shell, readFileSync(shell, "utf8").replaceAll(stem, finished));
