// What holds a page's main thread up, out of the browser's own trace; also where it is too short to be called a long task.

const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "v8.wasm", "blink.user_timing"];
/** What a task may spend its time on; what is none of these belongs to what it happens in. */
const PARTS = [
  [/^wasm\.(CompileLazy|FinishStreaming|\w+Instantiate|OnBytesReceived)$|^v8\.(compile|wasm)/, "compiling"],
  [/^(FunctionCall|v8\.callFunction|EvaluateScript|v8\.run|v8\.evaluateModule|RunMicrotasks)$/, "running"],
  [/^UpdateLayoutTree$/, "style"], [/^Layout$/, "layout"], [/^ParseHTML$/, "parsing"],
  [/^(PrePaint|Paint|Layerize|Commit)$/, "painting"], [/GC/, "collecting"], [/IntersectionObserver/, "intersections"],
];

const partOf = (name) => PARTS.find(([pattern]) => pattern.test(name))?.[1];

/** Milliseconds by part, each counted where it is innermost. */
function parts(events) {
  const times = {};
  const open = [];
  const close = (before) => {
    while (open.length > 0 && open.at(-1).end <= before) {
      const { part, own } = open.pop();
      times[part] = (times[part] ?? 0) + own / 1000;
    }
  };
  for (const { name, ts, dur } of events.sort((one, other) => one.ts - other.ts || other.dur - one.dur)) {
    close(ts);
    if (open.length > 0) open.at(-1).own -= dur;
    open.push({ part: partOf(name) ?? open.at(-1)?.part ?? "other", own: dur, end: ts + dur });
  }
  close(Infinity);
  return times;
}

/** The thread on which the page's marks were set. */
const threadOf = (events, mark) => {
  const set = events.find(({ name, cat }) => name === mark && cat.includes("blink.user_timing"));
  return set && `${set.pid}/${set.tid}`;
};

/** Tasks, each with what follows it before the next one begins: the work that it has put off (microtasks). */
function tasks(events) {
  const found = [];
  for (const { name, ts, dur } of [...events].sort((one, other) => one.ts - other.ts || other.dur - one.dur)) {
    const last = found.at(-1);
    const isInside = last && ts < last.end;
    if (!isInside && name.endsWith("RunTask")) found.push({ start: ts, end: ts + dur });
    else if (last) last.end = Math.max(last.end, ts + dur);
  }
  return found;
}

/**
 * Traces `work`; the longest task of the page's main thread since a file whose address ends so was asked for, in
 * milliseconds, and what it spent them on.
 */
export async function longestTask(page, since, work) {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  await page.evaluate(() => performance.mark("bench-traced"));
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const thread = threadOf(traceEvents, "bench-traced");
  const asked = traceEvents.find(({ name, args }) => name === "ResourceSendRequest" && since.test(args.data.url));
  if (!asked) throw new Error(`nothing was asked for like ${since}`);
  const own = traceEvents.filter(({ pid, tid, ph, ts }) => `${pid}/${tid}` === thread && ph === "X" && ts > asked.ts);
  const { start, end } = tasks(own).reduce((one, other) => (other.end - other.start > one.end - one.start ? other : one));
  const inside = own.filter(({ ts, dur }) => ts >= start && ts + dur <= end);
  return { duration: (end - start) / 1000, parts: parts(inside) };
}
