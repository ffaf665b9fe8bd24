// Editions of any size, in words of our own, written as a newsroom's feed: documents of a hundred stories, newest first.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { numbers } from "./numbers.mjs";

const IN_DOCUMENT = 100;
/** Bodies of about this many bytes. */
const BODY = 10_000;
const NEWEST = Date.parse("2025-04-03T12:00:00Z");
const MINUTES = 60_000;

const WHO = [
  "The harbour board", "A council committee", "The regional museum", "The weather service", "A group of teachers", "The ferry company",
  "The county library",
];
const DID = ["approved", "postponed", "measured", "described", "rebuilt", "opened", "counted", "questioned"];
const WHAT = [
  "a new pier", "the winter timetable", "a survey of old wells", "the road over the pass", "a store of seeds", "the archive of maps",
  "a row of lime trees",
];
const WHEN = ["on Monday", "after a long debate", "for the second time", "without a vote", "before the season begins", "in spite of the rain"];
const WHY = [
  "because the old one no longer serves", "as the figures of last year suggest", "to save time and money", "since nobody had done so before",
  "as two neighbouring towns have done",
];
const SECTIONS = ["World", "Business", "Science", "Environment", "Technology", "Culture"];
const TOPICS = Array.from({ length: 200 }, (_, number) => `${WHAT[number % WHAT.length].replace(/^(a|the) /, "")} ${number}`);

function story(number, total) {
  const random = numbers(number + 1);
  const of = (list) => list[random(list.length)];
  const agreed = () => `${random(900) + 100} of ${random(9_000) + 1_000} answers agree`;
  const sentence = () => `${of(WHO)} ${of(DID)} ${of(WHAT)} ${of(WHEN)}, ${of(WHY)}, and ${agreed()}.`;
  const paragraphs = [];
  for (let length = 0; length < BODY; length += paragraphs.at(-1).length) {
    paragraphs.push(`<p>${Array.from({ length: 4 }, sentence).join(" ")}</p>`);
  }
  return {
    id: `story-${total - number}`,
    title: `${of(WHO)} ${of(DID)} ${of(WHAT)} (${total - number})`,
    summary: sentence(),
    content_html: paragraphs.join("\n"),
    date_published: new Date(NEWEST - number * 7 * MINUTES).toISOString(),
    authors: [{ name: `Desk ${random(40)}` }],
    tags: [of(TOPICS), of(TOPICS), of(TOPICS)],
    _dateline: {
      slug: `story-${total - number}`, section: of(SECTIONS),
      image: {
        url: "images/schengen-1600.webp", alt: "A map", width: 1600, height: 1067,
        widths: [480, 960, 1600].map((width) => ({ width, url: `images/schengen-${width}.webp` })),
      },
    },
  };
}

const SETTINGS = {
  title: "The Long Run", language: "en", time_zone: "UTC", origin: "https://long.dateline.example", base_path: "/", sections: SECTIONS,
  source: { kind: "json-feed", url: "feed.json" },
};

/** Writes an edition of so many stories into a folder. */
export function write(folder, total) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "images"), { recursive: true });
  for (const width of [480, 960, 1600]) {
    cpSync(`content/images/schengen-${width}.webp`, join(folder, `images/schengen-${width}.webp`));
  }
  writeFileSync(join(folder, "site.json"), JSON.stringify(SETTINGS));
  const name = (document) => (document ? `feed-${document + 1}.json` : "feed.json");
  for (let first = 0; first < total; first += IN_DOCUMENT) {
    const items = Array.from({ length: Math.min(IN_DOCUMENT, total - first) }, (_, place) => story(first + place, total));
    const document = first / IN_DOCUMENT;
    const next = first + IN_DOCUMENT < total ? { next_url: name(document + 1) } : {};
    const feed = { version: "https://jsonfeed.org/version/1.1", title: SETTINGS.title, ...next, items };
    writeFileSync(join(folder, name(document)), JSON.stringify(feed));
  }
}
