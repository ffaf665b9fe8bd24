// First and largest paint, shifts and blocked time, beside the very same pages without any script.
import { PROFILES, browsing, inPage } from "./browser.mjs";
import { served } from "./nginx.mjs";
import { PAGES, configurationOf, demo, withoutScript } from "./site.mjs";
import { alternate, ratio, spreads } from "./statistics.mjs";
import { range, table } from "./table.mjs";
import { visit } from "./visit.mjs";

const ROUNDS = 21;

const PAINTS = ["first", "largest"];

const ratios = ({ whole, bare }) => {
  const of = (figures, paint) => figures.map((figure) => figure[paint]);
  return Object.fromEntries(PAINTS.map((paint) => [paint, ratio(of(whole, paint), of(bare, paint))]));
};

/** Both sides in turn. */
async function compare(rounds, sides) {
  const figures = await alternate(rounds, sides);
  return { whole: spreads(figures.whole), bare: spreads(figures.bare), ratios: ratios(figures) };
}

async function load(browser, profile, address) {
  return inPage(browser, PROFILES[profile], address, async (page, protocol) => {
    const { first, largest, shift, blocking } = await visit(page, protocol, address);
    return { first, largest, shift, blocking };
  });
}

/** Spreads by profile, page and side, and how much later each paint is than without script. */
export async function measure({ site = demo(), profiles = Object.keys(PROFILES), types = ["home", "article"], rounds = ROUNDS } = {}) {
  const bare = withoutScript(site);
  const measured = {};
  await served(site, configurationOf(site), (whole) => served(bare, configurationOf(site), (without) => browsing(async (browser) => {
    // The first page of a browser is slower than all others.
    await load(browser, "plain", whole);
    for (const profile of profiles) {
      measured[profile] = {};
      for (const type of types) {
        measured[profile][type] = await compare(rounds, {
          whole: () => load(browser, profile, whole + PAGES[type]),
          bare: () => load(browser, profile, without + PAGES[type]),
        });
      }
    }
  })));
  return measured;
}

export function print(measured) {
  const rows = Object.entries(measured).flatMap(([profile, pages]) => Object.entries(pages).flatMap(([type, sides]) => {
    const row = (name, { first, largest, shift, blocking }) => [name, range(first), range(largest), shift.median.toFixed(2), range(blocking)];
    const [first, largest] = PAINTS.map((paint) => sides.ratios[paint]).map(({ ratio, low, high }) =>
      `${ratio.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`);
    return [
      row(`${type}, ${profile}`, sides.whole), row(`${type}, ${profile}, without script`, sides.bare),
      [`${type}, ${profile}: ratio`, first, largest, "", ""],
    ];
  }));
  const [[{ whole }]] = Object.values(measured).map(Object.values);
  const head = ["page", "first paint", "largest paint", "shift", "blocked"];
  return `Medians of ${whole.first.figures.length} rounds in turn, with the least and the greatest figure; ratios with 95 % confidence.\n\n${table(head, rows)}`;
}
