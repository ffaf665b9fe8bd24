// `make bench`: measures the built site, part by part, prints Markdown tables and keeps the figures in target/bench.json.
// Usage: node tools/bench/main.mjs [part]...   from the project root; without arguments every part
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, totalmem } from "node:os";

const PARTS = ["bytes", "paint", "life", "memory", "growth", "wasm", "lighthouse"];
const RESULTS = "target/bench.json";

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")} (${PARTS.join(", ")})`);
  process.exit(2);
}

// What is not measured now stays as it was measured last; each part says when that was.
const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : {};
for (const part of asked.length > 0 ? asked : PARTS) {
  const { measure, print } = await import(`./${part}.mjs`);
  const [load] = loadavg();
  if (load > 1) console.error(`${part}: the machine is busy with other work (load ${load.toFixed(1)}), which times will show`);
  const figures = await measure();
  const machine = { cores: availableParallelism(), memory: totalmem(), load };
  const date = new Date().toISOString();
  results[part] = { date, machine, figures };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  const place = `${date.slice(0, 10)}, ${machine.cores} cores, ${Math.round(machine.memory / 2 ** 30)} GB`;
  console.log(`### ${part[0].toUpperCase()}${part.slice(1)} (${place})\n\n${print(figures)}\n`);
}
