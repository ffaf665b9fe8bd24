// Lighthouse's four scores for home and article on the phone profile, and what keeps one below 100.
import lighthouse from "lighthouse";
import { PROFILES, browsing } from "./browser.mjs";
import { served } from "./nginx.mjs";
import { PAGES, configurationOf, demo } from "./site.mjs";
import { table } from "./table.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** The phone profile in Lighthouse's words; it is really applied, not computed from a run without it. */
function settings({ slowdown, network, viewport }) {
  const kilobits = (bytesPerSecond) => (bytesPerSecond * 8) / 1_000;
  return {
    onlyCategories: CATEGORIES,
    formFactor: "mobile",
    throttlingMethod: "devtools",
    throttling: {
      cpuSlowdownMultiplier: slowdown, requestLatencyMs: network.latency, rttMs: network.latency,
      throughputKbps: kilobits(network.downloadThroughput), downloadThroughputKbps: kilobits(network.downloadThroughput),
      uploadThroughputKbps: kilobits(network.uploadThroughput),
    },
    screenEmulation: { mobile: true, width: viewport.width, height: viewport.height, deviceScaleFactor: viewport.deviceScaleFactor, disabled: false },
  };
}

/** Audits that count and are not full. */
function short(category, audits) {
  const below = category.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
  return below.map(({ id }) => ({ id, score: audits[id].score, shown: audits[id].displayValue ?? audits[id].title }));
}

export async function measure({ site = demo() } = {}) {
  const config = { extends: "lighthouse:default", settings: settings(PROFILES.phone) };
  return served(site, configurationOf(site), (origin) => browsing(async (browser) => {
    const measured = {};
    for (const type of ["home", "article"]) {
      const page = await browser.newPage();
      const { lhr } = await lighthouse(origin + PAGES[type], { logLevel: "error", output: "json" }, config, page);
      await page.close();
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      measured[type] = Object.fromEntries(CATEGORIES.map((id) =>
        [id, { score: Math.round(lhr.categories[id].score * 100), below: short(lhr.categories[id], lhr.audits) }]));
      measured[type].version = lhr.lighthouseVersion;
    }
    return measured;
  }));
}

export function print(measured) {
  const rows = Object.entries(measured).map(([type, scores]) => [type, ...CATEGORIES.map((id) => scores[id].score)]);
  const reasons = Object.entries(measured).flatMap(([type, scores]) => CATEGORIES.filter((id) => scores[id].score < 100).flatMap((id) =>
    scores[id].below.map(({ id: audit, score, shown }) => `- ${type}, ${id}: \`${audit}\` ${Math.round(score * 100)} (${shown.replaceAll("\u00a0", " ")})`)));
  const [{ version }] = Object.values(measured);
  return [`Lighthouse ${version}, phone.`, table(["page", ...CATEGORIES], rows), ...(reasons.length ? [reasons.join("\n")] : [])].join("\n\n");
}
