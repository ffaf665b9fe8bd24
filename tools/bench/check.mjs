// Holds the release build against budgets.toml: each figure, its budget, and by how much it is over. Ends as test runners end.
// Usage: node tools/bench/check.mjs   from the project root
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { measure as measureBytes } from "./bytes.mjs";
import { FILLED, samplesAt } from "./memory.mjs";
import { measure as measurePaint, print as printPaint } from "./paint.mjs";
import { LONG, demo, longDemo, program } from "./site.mjs";

/** Route changes that `memory_growth_bytes` speaks of. */
const CHANGES = 1_000;
/** Rounds of loads with and without script. */
const ROUNDS = 11;

/** What the HTML of the long front page weighs. */
function homeBytes() {
  const site = longDemo();
  const stories = readFileSync(join(site, "index.html"), "utf8").match(/<article class="headline-card"/g).length;
  if (stories !== LONG) throw new Error(`the long front page has ${stories} stories`);
  return readFileSync(join(site, "index.html.br")).length;
}

/** What the build comes to, by the names of the budgets. */
async function figures() {
  const site = demo();
  const pages = Object.values(await measureBytes(site));
  const most = (figure) => Math.max(...pages.map(figure));
  const [, filled, last] = await samplesAt(site, [FILLED, FILLED + CHANGES]);
  const { phone } = await measurePaint({ site, profiles: ["phone"], rounds: ROUNDS });
  console.log(`${printPaint({ phone })}\n`);
  // Times are noisy: what a ratio exceeds with 95 % confidence, it exceeds.
  const later = (paint) => Math.max(...Object.values(phone).map(({ ratios }) => ratios[paint].low));
  return {
    program_bytes: program(site).reduce((sum, { brotli }) => sum + brotli, 0),
    style_bytes: most(({ css }) => css.brotli),
    home_bytes: homeBytes(),
    blocking_requests: most(({ blocking }) => blocking.length),
    early_program_requests: most(({ early }) => early.length),
    foreign_requests: most(({ foreign }) => foreign.length),
    layout_shift: most(({ shift }) => shift),
    memory_growth_bytes: last.wasm - filled.wasm,
    first_paint_ratio: later("first"),
    largest_paint_ratio: later("largest"),
  };
}

const print = (figure) => (Number.isInteger(figure) ? figure.toLocaleString("en") : figure.toFixed(3));

const start = performance.now();
const { budgets, goals } = parse(readFileSync("budgets.toml", "utf8"));
const measured = await figures();
const against = (figure, limit) => `${print(figure ?? NaN)} of ${print(limit ?? NaN)}${figure <= limit ? "" : `, ${print(figure - limit)} too much`}`;
for (const [name, goal] of Object.entries(goals)) {
  console.log(`goal ${name} ... ${measured[name] <= goal ? "reached" : "missed"}: ${against(measured[name], goal)}`);
}
const names = [...new Set([...Object.keys(budgets), ...Object.keys(measured).filter((name) => !(name in goals))])];
console.log(`running ${names.length} budgets`);
const failed = names.filter((name) => {
  // Not kept also where figure or budget is missing, or no number.
  const isKept = measured[name] <= budgets[name];
  console.log(`budget ${name} ... ${isKept ? "ok" : "FAILED"}: ${against(measured[name], budgets[name])}`);
  return !isKept;
});
const seconds = ((performance.now() - start) / 1000).toFixed(2);
const totals = `${names.length - failed.length} passed; ${failed.length} failed; 0 ignored; finished in ${seconds}s`;
console.log(`\ntest result: ${failed.length ? "FAILED" : "ok"}. ${totals}`);
process.exitCode = failed.length ? 1 : 0;
