// Draws the demo edition's pictures, sound and film. Run from the project root: node tools/images.mjs [name …]
//
// Maps come from Natural Earth's public-domain data (npm world-atlas); charts and diagrams are computed here.
// The same input gives the same bytes on one machine; another machine's fonts may move a label by a pixel, so the
// committed files are what ships. The film is redrawn only when FFMPEG names an ffmpeg program.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  geoArea, geoAzimuthalEqualArea, geoCircle, geoContains, geoEqualEarth, geoGraticule, geoMercator, geoOrthographic, geoPath,
} from "d3-geo";
import sharp from "sharp";
import { feature, merge, mergeArcs, mesh } from "topojson-client";

const require = createRequire(import.meta.url);
const IMAGES = "content/images";
const MEDIA = "content/media";
const WIDTHS = [480, 960, 1600];
const W = 960;
const H = 640;
const EARTH_KM = 6371;

const ink = {
  paper: "#faf6ec", land: "#f4eddd", marked: "#e9c4a8", border: "#b7a98f", coast: "#7f97a3", sea: "#d7e4e9",
  text: "#23211e", soft: "#6f675a", faint: "#d9cfbb", water: "#567786", accent: "#9b1c1f", blue: "#2f5d7c", ochre: "#b07a2a",
  night: "#14222e", star: "#e9e4d6", dim: "#8fa3b0", dusk: "#24384a", sun: "#e8b44f",
};
const SERIF = "'DejaVu Serif Condensed','DejaVu Serif','Liberation Serif',Georgia,serif";
const SANS = "'DejaVu Sans Condensed','DejaVu Sans','Liberation Sans',Arial,sans-serif";

// ── SVG parts ────────────────────────────────────────────────────────────────────────────────────────────────────

const escape = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const round = (number) => Math.round(number * 10) / 10;
const attributes = (pairs) => Object.entries(pairs).map(([key, value]) => ` ${key}="${escape(value)}"`).join("");
const tag = (name, pairs, inner = "") => `<${name}${attributes(pairs)}>${inner}</${name}>`;
const line = (x1, y1, x2, y2, stroke, width = 1.5, more = {}) =>
  tag("line", { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke, "stroke-width": width, ...more });
const circle = (cx, cy, r, more) => tag("circle", { cx: round(cx), cy: round(cy), r: round(r), ...more });
const rect = (x, y, width, height, more) => tag("rect", { x: round(x), y: round(y), width: round(width), height: round(height), ...more });
const path = (d, more) => (d ? tag("path", { d, fill: "none", ...more }) : "");
const polyline = (points, more) => path("M" + points.map(([x, y]) => `${round(x)},${round(y)}`).join("L"), more);

/** Text with an optional halo; `style` is one of the faces below, `\n` breaks lines. */
function text(x, y, words, style = {}) {
  const { size = 22, face = SANS, fill = ink.text, anchor = "start", halo, spacing = 0, italic, bold, opacity = 1 } = style;
  const lines = String(words).split("\n");
  const spans = lines.map((words, i) => tag("tspan", { x: round(x), dy: i ? round(size * 1.2) : 0 }, escape(words))).join("");
  return tag("text", {
    x: round(x), y: round(y), "font-family": face, "font-size": size, fill, "text-anchor": anchor, opacity,
    ...(spacing && { "letter-spacing": spacing }), ...(italic && { "font-style": "italic" }), ...(bold && { "font-weight": "bold" }),
    ...(halo && { stroke: halo, "stroke-width": 5, "stroke-linejoin": "round", "paint-order": "stroke" }),
  }, spans);
}
const caps = (x, y, words, more) => text(x, y, words.toUpperCase(), { size: 17, spacing: 2.6, fill: ink.soft, anchor: "middle", ...more });
const arrow = (id, fill) => `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0,1L10,5L0,9Z" fill="${fill}"/></marker>`;
const paper = (inner, fill = ink.paper) => rect(0, 0, W, H, { fill }) + inner;

// ── Maps ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const atlases = {};
/** Natural Earth countries at one of its three scales. Crimea is put where the UN General Assembly has it (68/262). */
function atlas(scale) {
  if (atlases[scale]) return atlases[scale];
  const topology = structuredClone(require(`world-atlas/countries-${scale}.json`));
  const countries = topology.objects.countries.geometries;
  const named = (name) => countries.find((country) => country.properties.name === name);
  const [russia, ukraine] = [named("Russia"), named("Ukraine")];
  const parts = (country) => (country.type === "Polygon" ? [country.arcs] : country.arcs);
  const holds = (arcs) => geoContains(feature(topology, { type: "Polygon", arcs }), [34.2, 45.2]);
  // Three islets of the Maldives collapse to a line at the finest scale and would count as the whole globe.
  for (const country of countries.filter((country) => country.type === "MultiPolygon")) {
    country.arcs = country.arcs.filter((arcs) => geoArea(feature(topology, { type: "Polygon", arcs })) < 2 * Math.PI);
  }
  const crimea = parts(russia).filter(holds);
  Object.assign(ukraine, mergeArcs(topology, [ukraine, { type: "MultiPolygon", arcs: crimea }]));
  russia.arcs = parts(russia).filter((arcs) => !crimea.includes(arcs));
  return (atlases[scale] = {
    countries: feature(topology, topology.objects.countries).features,
    land: merge(topology, countries.filter((country) => country.type)),
    coast: mesh(topology, topology.objects.countries, (a, b) => a === b),
    borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
  });
}

/** The polygons of a country that contain one of the points, so that a part of it can be marked. */
function part(country, points) {
  const polygons = country.geometry.type === "Polygon" ? [country.geometry.coordinates] : country.geometry.coordinates;
  const holds = (coordinates) => points.some((point) => geoContains({ type: "Polygon", coordinates }, point));
  return { type: "MultiPolygon", coordinates: polygons.filter(holds) };
}

const offsets = { e: [13, 8, "start"], w: [-13, 8, "end"], n: [0, -15, "middle"], s: [0, 33, "middle"], ne: [10, -8, "start"], se: [10, 25, "start"], nw: [-10, -8, "end"], sw: [-10, 25, "end"] };

/** A locator map. `width` is in km; places are [name, lon, lat, side, important?, note?]; labels are [name, lon, lat, size?]. */
function map({ center, width, scale = "50m", marked = [], part: markedPart, places = [], countries = [], seas = [], lines = [], circles = [], globe = "nw", bar = "sw", step = 5 }) {
  const data = atlas(scale);
  const pixels = W / (width / EARTH_KM);
  const projection = geoAzimuthalEqualArea().rotate([-center[0], -center[1]]).scale(pixels).translate([W / 2, H / 2])
    .clipAngle(Math.min(170, (width / 2 / 111) * 1.7)).clipExtent([[-30, -30], [W + 30, H + 30]]).precision(0.3);
  const draw = geoPath(projection).digits(1);
  const shape = data.countries.filter((country) => marked.includes(country.properties.name));
  if (shape.length !== marked.length) throw new Error(`unknown country among ${marked}`);
  const marks = markedPart ? [part(data.countries.find((country) => country.properties.name === markedPart[0]), markedPart[1])] : shape;
  const coast = draw(data.coast);
  let svg = rect(0, 0, W, H, { fill: ink.sea });
  svg += path(draw(geoGraticule().step([step, step])()), { stroke: "#c3d5dc", "stroke-width": 1 });
  for (const [stroke, opacity] of [[34, 0.16], [22, 0.2], [12, 0.26]]) svg += path(coast, { stroke: "#b4cdd7", "stroke-width": stroke, "stroke-opacity": opacity, "stroke-linejoin": "round" });
  for (const country of data.countries) svg += path(draw(country), { fill: ink.land, stroke: ink.land, "stroke-width": 0.6 });
  for (const mark of marks) svg += path(draw(mark), { fill: ink.marked });
  svg += path(draw(data.borders), { stroke: ink.border, "stroke-width": 1.3, "stroke-linejoin": "round" });
  svg += path(coast, { stroke: ink.coast, "stroke-width": 1.3, "stroke-linejoin": "round" });
  for (const area of circles) svg += path(draw(geoCircle().center(area.center).radius(area.radius)()), { stroke: ink.accent, "stroke-width": 2, "stroke-dasharray": "9 7" });
  for (const { points, ...more } of lines) svg += path(draw({ type: "LineString", coordinates: points }), { stroke: ink.accent, "stroke-width": 3, "stroke-linecap": "round", "stroke-linejoin": "round", ...more });
  for (const [name, lon, lat, size = 17] of countries) svg += caps(...projection([lon, lat]), name, { size, spacing: size / 6, halo: ink.land });
  for (const [name, lon, lat, size = 20] of seas) svg += text(...projection([lon, lat]), name, { size, face: SERIF, italic: true, fill: ink.water, anchor: "middle", spacing: 1 });
  if (globe) svg += inset(globe, center, width);
  if (bar) svg += ruler(bar, width);
  for (const [name, lon, lat, side, important, note] of places) {
    const [x, y] = projection([lon, lat]);
    const [dx, dy, anchor] = offsets[side];
    svg += circle(x, y, important ? 7 : 4.5, { fill: important ? ink.accent : ink.text, stroke: "#fffaf0", "stroke-width": 2 });
    svg += text(x + dx, y + dy, name, { size: important ? 29 : 21, face: SERIF, bold: important, anchor, halo: "#fbf5e8", fill: important ? ink.text : "#45413a" });
    if (note) svg += text(x + dx, y + dy + 23, note, { size: 18, anchor, halo: "#fbf5e8", fill: ink.soft });
  }
  return svg;
}

const corner = (where, margin) => [where.includes("w") ? margin : W - margin, where.includes("n") ? margin : H - margin];

/** A small globe that shows where on Earth the map is. */
function inset(where, center, width) {
  const radius = 62;
  const [x, y] = corner(where, radius + 26);
  const projection = geoOrthographic().rotate([-center[0], -Math.max(-60, Math.min(60, center[1])) * 0.8]).scale(radius).translate([x, y]).clipAngle(90);
  const draw = geoPath(projection).digits(1);
  const spot = projection(center);
  const size = Math.max(6, (width / EARTH_KM) * radius / 2);
  return circle(x, y, radius + 5, { fill: "#fffaf0" }) + circle(x, y, radius, { fill: ink.sea })
    + path(draw(geoGraticule().step([30, 30])()), { stroke: "#bfd2da", "stroke-width": 0.8 })
    + path(draw(atlas("110m").land), { fill: "#cfc3ab" })
    + rect(spot[0] - size, spot[1] - size / 1.5, size * 2, size / 0.75, { fill: ink.accent, "fill-opacity": 0.25, stroke: ink.accent, "stroke-width": 2 })
    + circle(x, y, radius, { fill: "none", stroke: ink.coast, "stroke-width": 1.3 });
}

/** A scale bar of a round length, about a seventh of the picture. */
function ruler(where, width) {
  const km = [10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000].findLast((km) => km <= width / 5.2);
  const length = (km / width) * W;
  const [edge, y] = corner(where, 34);
  const x = where.includes("w") ? edge : edge - length;
  return path(`M${round(x)},${y - 9}v9h${round(length)}v-9`, { stroke: ink.text, "stroke-width": 1.6 })
    + text(x + length / 2, y - 13, `${km.toLocaleString("en")} km`, { size: 18, anchor: "middle", halo: "#eef2ee" });
}

/** The whole world in a projection, for the gallery and the time zones. */
function world(projection, { outline = true, accent, extra = () => "" } = {}) {
  const draw = geoPath(projection).digits(1);
  const data = atlas("110m");
  return paper(
    (outline ? path(draw({ type: "Sphere" }), { fill: ink.sea }) : rect(0, 0, W, H, { fill: ink.sea }))
    + path(draw(geoGraticule().step([15, 15])()), { stroke: "#bfd2da", "stroke-width": 1 })
    + path(draw(data.land), { fill: "#e8ddc4", stroke: ink.coast, "stroke-width": 1.1 })
    + (accent ? data.countries.filter((country) => accent.includes(country.properties.name)).map((country) => path(draw(country), { fill: ink.marked, stroke: ink.accent, "stroke-width": 1.2 })).join("") : "")
    + (outline ? path(draw({ type: "Sphere" }), { stroke: ink.coast, "stroke-width": 1.6 }) : "")
    + extra(projection, draw));
}

// ── Charts ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Axes with light rules; gives back functions from data to pixels. */
function chart({ x: [x0, x1], y: [y0, y1], xs, ys, unit, left = 96, right = 40, top = 92, bottom = 70 }) {
  const px = (x) => left + ((x - x0) / (x1 - x0)) * (W - left - right);
  const py = (y) => H - bottom - ((y - y0) / (y1 - y0)) * (H - top - bottom);
  let svg = "";
  for (const [y, label] of ys) svg += line(left, py(y), W - right, py(y), ink.faint, 1.3) + text(left - 14, py(y) + 7, label, { size: 20, anchor: "end", fill: ink.soft });
  for (const [x, label] of xs) svg += line(px(x), H - bottom, px(x), H - bottom + 8, ink.soft, 1.3) + text(px(x), H - bottom + 34, label, { size: 20, anchor: "middle", fill: ink.soft });
  svg += line(left, H - bottom, W - right, H - bottom, ink.text, 1.8) + text(40, 52, unit, { size: 22, face: SERIF, italic: true, fill: ink.soft });
  return { px, py, svg };
}

function leapSeconds() {
  const steps = "1972.5 1973 1974 1975 1976 1977 1978 1979 1980 1981.5 1982.5 1983.5 1985.5 1988 1990 1991 1992.5 1993.5 1994.5 1996 1997.5 1999 2006 2009 2012.5 2015.5 2017".split(" ").map(Number);
  const { px, py, svg } = chart({ x: [1970, 2026], y: [0, 40], xs: [1970, 1980, 1990, 2000, 2010, 2020].map((x) => [x, x]), ys: [0, 10, 20, 30, 40].map((y) => [y, y]), unit: "Seconds by which atomic time (TAI) is ahead of clock time (UTC)" });
  const points = [[1972, 10]];
  steps.forEach((year, i) => points.push([year, 10 + i], [year, 11 + i]));
  points.push([2025.25, 37]);
  const pixels = points.map(([x, y]) => [px(x), py(y)]);
  const area = [...pixels, [px(2025.25), py(0)], [px(1972), py(0)]];
  return paper(polyline(area, { fill: ink.blue, "fill-opacity": 0.1 }) + svg + polyline(pixels, { stroke: ink.blue, "stroke-width": 4, "stroke-linejoin": "round" })
    + circle(...pixels[0], 6, { fill: ink.accent }) + text(px(1972) + 16, py(10) + 30, "10 s, 1972", { size: 22, face: SERIF, anchor: "start" })
    + circle(px(2017), py(37), 6, { fill: ink.accent }) + text(px(2017) - 14, py(37) - 12, "37 s since 1 January 2017", { size: 22, face: SERIF, anchor: "end" }));
}

function yieldCurve() {
  const { px, py, svg } = chart({ x: [0, 30], y: [0, 6], xs: [[0.25, "3 mo"], [2, "2"], [5, "5"], [10, "10"], [20, "20"], [30, "30 years"]], ys: [], unit: "Yield, by time to repayment (schematic)", right: 70, left: 60 });
  const curves = [
    ["Normal", ink.blue, (x) => 1.6 + 3.4 * (1 - Math.exp(-x / 7)), -18],
    ["Flat", ink.ochre, (x) => 3.15 + 0.12 * Math.sin(x / 6), -18],
    ["Inverted", ink.accent, (x) => 2.0 + 3.1 * Math.exp(-x / 6), 34],
  ];
  let lines = "";
  for (const [name, stroke, f, dy] of curves) {
    lines += polyline(Array.from({ length: 121 }, (_, i) => [px(0.25 + i * 29.75 / 120), py(f(0.25 + i * 29.75 / 120))]), { stroke, "stroke-width": 4.5, "stroke-linecap": "round" });
    lines += text(px(25), py(f(25)) + dy, name, { size: 27, face: SERIF, bold: true, fill: stroke, anchor: "middle" });
  }
  const rules = [1, 2, 3, 4, 5].map((y) => line(60, py(y), W - 70, py(y), ink.faint, 1.2)).join("");
  return paper(rules + svg + lines);
}

function tide() {
  const m2 = (2 * Math.PI) / 12.4206, s2 = (2 * Math.PI) / 12;
  const height = (hours) => 2 * Math.cos(m2 * hours) + 0.7 * Math.cos(s2 * hours);
  const { px, py, svg } = chart({ x: [0, 15], y: [-3.2, 3.2], xs: [0, 3, 6, 9, 12, 15].map((x) => [x, x ? `day ${x}` : "start"]), ys: [[-2, "−2 m"], [0, "0"], [2, "+2 m"]], unit: "Moon’s tide (M2) and Sun’s tide (S2) added together, an invented harbour" });
  const points = Array.from({ length: 1081 }, (_, i) => [px(i / 72), py(height(i / 3))]);
  const envelope = (sign) => Array.from({ length: 121 }, (_, i) => [px(i / 8), py(sign * Math.hypot(2 + 0.7 * Math.cos((s2 - m2) * i * 3), 0.7 * Math.sin((s2 - m2) * i * 3)))]);
  const area = [...points, [px(15), py(0)], [px(0), py(0)]];
  return paper(polyline(area, { fill: ink.blue, "fill-opacity": 0.12 }) + svg
    + [1, -1].map((sign) => polyline(envelope(sign), { stroke: ink.ochre, "stroke-width": 2, "stroke-dasharray": "7 7" })).join("")
    + polyline(points, { stroke: ink.blue, "stroke-width": 3 })
    + caps(px(0.9), py(2.95) - 8, "springs", { fill: ink.ochre }) + caps(px(7.38), py(1.55) - 8, "neaps", { fill: ink.ochre }) + caps(px(14.1), py(2.95) - 8, "springs", { fill: ink.ochre }));
}

function breakers() {
  const left = 190, right = 880, top = 120;
  const py = (fall) => top + fall * 20;
  let svg = text(40, 56, "Fall of the S&P 500 from the previous day’s close", { size: 24, face: SERIF, italic: true, fill: ink.soft });
  svg += line(left, py(0), right, py(0), ink.text, 2) + text(left - 18, py(0) + 8, "0 %", { size: 24, anchor: "end", fill: ink.soft });
  const levels = [[7, "Level 1", "15-minute halt", "#e8c59f"], [13, "Level 2", "15-minute halt", "#d59276"], [20, "Level 3", "closed for the day", ink.accent]];
  levels.forEach(([fall, name, what, fill], i) => {
    const x = left + 40 + i * 220;
    svg += line(left, py(fall), right, py(fall), ink.faint, 1.5) + text(left - 18, py(fall) + 8, `−${fall} %`, { size: 26, anchor: "end", bold: true });
    svg += rect(x, py(0), 180, py(fall) - py(0), { fill });
    svg += text(x + 90, py(fall) - 62, name, { size: 27, face: SERIF, bold: true, anchor: "middle", fill: i === 2 ? "#fff" : ink.text });
    svg += text(x + 90, py(fall) - 28, what, { size: 20, anchor: "middle", fill: i === 2 ? "#fff" : ink.text });
  });
  return paper(svg);
}

// ── Diagrams ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Stars at fixed places: a small linear congruential generator, so every run draws the same sky. */
function stars(count, seed = 7) {
  let state = seed;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return Array.from({ length: count }, () => circle(next() * W, next() * H, 0.6 + next() * 1.1, { fill: ink.star, opacity: round(0.25 + next() * 0.5) })).join("");
}
const night = (inner) => paper(stars(90) + inner, ink.night);

function globeAt(x, y, radius, rotate, { shade = "", land = "#8aa58b", sea = "#2d5570" } = {}) {
  const draw = geoPath(geoOrthographic().rotate(rotate).scale(radius).translate([x, y]).clipAngle(90)).digits(1);
  return circle(x, y, radius, { fill: sea }) + path(draw(geoGraticule().step([15, 15])()), { stroke: "#5b8298", "stroke-width": 0.7 })
    + path(draw(atlas("110m").land), { fill: land }) + shade;
}

function equinox() {
  const x = 560, y = 330, r = 235;
  const shade = tag("path", { d: `M${x},${y - r}A${r},${r} 0 0 1 ${x},${y + r}Z`, fill: "#0a141c", "fill-opacity": 0.72 });
  let rays = "";
  for (let i = -3; i <= 3; i++) rays += line(60, y + i * 58, x - Math.sqrt(r * r - (i * 58) ** 2) - 14, y + i * 58, ink.sun, 2, { "stroke-opacity": 0.75, "marker-end": "url(#ray)" });
  return night(`<defs>${arrow("ray", ink.sun)}</defs>` + rays + globeAt(x, y, r, [-45, 0], { shade })
    + line(x, y - r - 42, x, y + r + 42, ink.star, 2.5) + line(x - r, y, x + r, y, ink.star, 1.6, { "stroke-dasharray": "7 6" })
    + text(x + 14, y - r - 22, "North Pole", { size: 22, face: SERIF, fill: ink.star }) + text(x + 14, y + r + 36, "South Pole", { size: 22, face: SERIF, fill: ink.star })
    + text(x + r + 14, y + 7, "Equator", { size: 22, face: SERIF, fill: ink.star })
    + caps(x - 100, y - 118, "day", { fill: "#fff", size: 21 }) + caps(x + 100, y - 118, "night", { fill: ink.dim, size: 21 })
    + caps(155, y - 205, "sunlight", { fill: ink.sun }));
}

function webb() {
  const y = 320, sun = 60, earth = 520, l2 = 760;
  return night(circle(sun - 90, y, 150, { fill: ink.sun, opacity: 0.18 }) + circle(sun - 90, y, 120, { fill: ink.sun })
    + text(sun + 62, y + 8, "Sun", { size: 28, face: SERIF, bold: true, fill: ink.sun })
    + path(`M${earth + 78},40A900,900 0 0 1 ${earth + 78},600`, { stroke: ink.dusk, "stroke-width": 2, transform: `translate(-78 0)` })
    + line(sun + 128, y, l2 + 110, y, ink.dim, 1.6, { "stroke-dasharray": "4 8" })
    + globeAt(earth, y, 42, [-20, -15]) + text(earth, y + 92, "Earth", { size: 28, face: SERIF, bold: true, fill: ink.star, anchor: "middle" })
    + tag("ellipse", { cx: earth, cy: y, rx: 96, ry: 30, fill: "none", stroke: ink.dim, "stroke-width": 1.3 })
    + circle(earth + 66, y - 21.5, 9, { fill: "#b9b4a6" }) + text(earth + 62, y - 50, "Moon", { size: 21, face: SERIF, fill: ink.dim, anchor: "middle" })
    + tag("ellipse", { cx: l2, cy: y, rx: 36, ry: 128, fill: "none", stroke: ink.sun, "stroke-width": 2.5 })
    + circle(l2, y, 5, { fill: ink.accent, stroke: "#fff", "stroke-width": 1.5 }) + text(l2 + 14, y - 14, "L2", { size: 26, bold: true, fill: ink.star })
    + path(`M${l2 + 22},${y - 112}l13,-7.5l13,7.5v15l-13,7.5l-13,-7.5z`, { fill: ink.sun, stroke: ink.night, "stroke-width": 2 })
    + text(l2 + 60, y - 110, "Webb", { size: 28, face: SERIF, bold: true, fill: ink.sun })
    + path(`M${earth},${y + 190}v10h${l2 - earth}v-10`, { stroke: ink.star, "stroke-width": 1.8 }) + text((earth + l2) / 2, y + 236, "1.5 million km", { size: 26, fill: ink.star, anchor: "middle" })
    + path(`M${sun + 4},${y - 190}v-10h${earth - sun - 4}v10`, { stroke: ink.dim, "stroke-width": 1.8 }) + text((earth + sun) / 2, y - 214, "150 million km", { size: 26, fill: ink.dim, anchor: "middle" })
    + text(40, H - 28, "Not to scale", { size: 18, fill: ink.dim, italic: true, face: SERIF }));
}

function halley() {
  const a = 17.83, e = 0.967, unit = 22.5, sunX = 120, y = 330;
  const b = a * Math.sqrt(1 - e * e);
  const centre = sunX + a * e * unit;
  const planets = [["Jupiter", 5.2], ["Saturn", 9.54], ["Uranus", 19.2], ["Neptune", 30.07]];
  let svg = planets.map(([name, au], i) => {
    const angle = [-1.22, -0.86, -0.66, -0.40][i];
    return circle(sunX, y, au * unit, { fill: "none", stroke: "#41586a", "stroke-width": 1.5 })
      + text(sunX + au * unit * Math.cos(angle) + 10, y + au * unit * Math.sin(angle) - 6, name, { size: 20, face: SERIF, fill: ink.dim });
  }).join("");
  svg += circle(sunX, y, unit, { fill: "none", stroke: "#5f7d92", "stroke-width": 1.5 });
  svg += tag("ellipse", { cx: round(centre), cy: y, rx: round(a * unit), ry: round(b * unit), fill: "none", stroke: ink.sun, "stroke-width": 3 });
  svg += circle(sunX, y, 8, { fill: ink.sun });
  const far = centre + a * unit;
  svg += circle(far, y, 6, { fill: "#fff" }) + text(W - 40, y + 142, "farthest point,\nDecember 2023", { size: 21, fill: ink.star, anchor: "end" }) + line(far - 2, y + 12, W - 92, y + 116, ink.star, 1.3);
  svg += text(sunX + 34, y + 142, "closest to the Sun,\n1986 and 2061", { size: 21, fill: ink.star }) + line(sunX + 8, y + 14, sunX + 62, y + 116, ink.star, 1.3);
  svg += path(`M${W - 300},${H - 34}v8h${10 * unit}v-8`, { stroke: ink.star, "stroke-width": 1.6 }) + text(W - 300 + 5 * unit, H - 44, "10 astronomical units", { size: 20, fill: ink.star, anchor: "middle" });
  return night(svg);
}

function gps() {
  const x = 480, y = 320, r = 118, orbit = r * 26560 / 6371 * 0.62;
  let svg = "", dots = "";
  for (let plane = 0; plane < 6; plane++) {
    const turn = plane * 30 - 75;
    svg += tag("ellipse", { cx: x, cy: y, rx: round(orbit * 1.32), ry: round(orbit * 0.52), fill: "none", stroke: "#4a6578", "stroke-width": 1.4, transform: `rotate(${turn} ${x} ${y}) scale(1)` });
    for (let i = 0; i < 4; i++) {
      const angle = (i * 90 + plane * 37) * Math.PI / 180, t = turn * Math.PI / 180;
      const [ex, ey] = [orbit * 1.32 * Math.cos(angle), orbit * 0.52 * Math.sin(angle)];
      const [sx, sy] = [x + ex * Math.cos(t) - ey * Math.sin(t), y + ex * Math.sin(t) + ey * Math.cos(t)];
      dots += line(sx - 11, sy, sx + 11, sy, ink.dim, 4) + rect(sx - 4.5, sy - 4.5, 9, 9, { fill: ink.sun });
    }
  }
  return night(svg + globeAt(x, y, r, [-15, -35]) + dots
    + text(40, 566, "+45 µs a day", { size: 26, fill: ink.sun, bold: true }) + text(40, 598, "weaker gravity up there", { size: 20, fill: ink.star })
    + text(W - 40, 566, "−7 µs a day", { size: 26, fill: ink.sun, bold: true, anchor: "end" }) + text(W - 40, 598, "speed of the satellites", { size: 20, fill: ink.star, anchor: "end" }));
}

function eratosthenes() {
  const cx = 480, cy = 900, r = 560, at = (degrees, radius) => [cx + radius * Math.sin(degrees * Math.PI / 180), cy - radius * Math.cos(degrees * Math.PI / 180)];
  const [syene, alexandria] = [9, -13];
  // The angle is drawn three times its size, or the stick's shadow could not be seen.
  let svg = circle(cx, cy, r, { fill: "#eadfc6", stroke: ink.border, "stroke-width": 2 });
  const turn = (degrees, radius) => at(degrees - 9, radius);
  for (const x of [-300, -200, -100, 100, 200, 300]) svg += line(cx + x, 60, cx + x, 225, ink.ochre, 2, { "marker-end": "url(#down)", "stroke-opacity": 0.8 });
  const [well, stick] = [turn(syene, r), turn(alexandria, r)];
  const [wellEnd, stickEnd] = [turn(syene, r - 60), turn(alexandria, r + 92)];
  svg += line(...wellEnd, ...well, ink.blue, 12) + line(cx, 60, cx, well[1] + 40, ink.ochre, 3, { "marker-end": "url(#down)" });
  svg += line(...stick, ...stickEnd, ink.text, 6);
  svg += line(stickEnd[0], 60, stickEnd[0], stickEnd[1] + 88, ink.ochre, 3, { "marker-end": "url(#down)" });
  svg += path(`M${round(well[0])},${round(well[1] + 60)}L${cx},${cy}L${round(stick[0])},${round(stick[1])}`, { stroke: ink.accent, "stroke-width": 2, "stroke-dasharray": "8 7" });
  const face = { face: "'DejaVu Sans','Noto Sans Arabic','Noto Naskh Arabic',sans-serif", size: 30, anchor: "middle", halo: ink.paper };
  svg += text(cx + 100, well[1] + 74, "أسوان", { ...face, halo: "#eadfc6" }) + text(stick[0] - 78, stick[1] + 92, "الإسكندرية", { ...face, halo: "#eadfc6" });
  svg += text(cx - 47, cy - 330, "٧٫٢°", { ...face, size: 34, bold: true, fill: ink.accent, halo: "#eadfc6" });
  svg += text(cx + 385, 140, "أشعة الشمس", { ...face, size: 26, fill: ink.ochre, anchor: "middle" });
  return paper(`<defs>${arrow("down", ink.ochre)}</defs>` + svg);
}

function locks() {
  const sea = 470, metre = 8.2, bed = 560;
  // Heights in metres above sea level, from the Atlantic to the Pacific.
  const levels = [[0, 150, 0], [150, 195, 8.7], [195, 240, 17.3], [240, 285, 26], [285, 610, 26], [610, 655, 16.5], [655, 715, 16.5], [715, 760, 8.2], [760, 805, 0.1], [805, 960, 0]];
  let svg = rect(0, bed, W, H - bed, { fill: "#d8c9a8" });
  let ground = `M0,${bed}L130,${bed}`;
  for (const [from, to, height] of levels) {
    svg += rect(from, sea - height * metre, to - from, bed - sea + height * metre, { fill: "#b9d2dc" }) + line(from, sea - height * metre, to, sea - height * metre, ink.blue, 3);
  }
  ground += `L150,${sea + 30}H195V${sea - 40}H240V${sea - 110}H285V${sea - 120}Q440,${sea - 70} 610,${sea - 125}V${sea - 55}H655Q690,${sea - 40} 715,${sea - 60}V${sea + 10}H760V${sea + 50}H805L830,${bed}H960V${H}H0Z`;
  svg += path(ground, { fill: "#d8c9a8", stroke: ink.border, "stroke-width": 2 });
  for (const [x, height, depth] of [[150, 8.7, 100], [195, 17.3, 100], [240, 26, 105], [285, 26, 100], [610, 26, 95], [655, 16.5, 80], [715, 16.5, 80], [760, 8.2, 80], [805, 4, 70]]) svg += line(x, sea - height * metre - 12, x, sea - height * metre + depth, ink.text, 5);
  const ship = (x, y) => path(`M${x},${y}h120l-14,24h-92zM${x + 14},${y - 2}v-24h22v24zM${x + 44},${y - 2}v-20h62v20z`, { fill: ink.accent });
  svg += ship(395, sea - 26 * metre - 16);
  svg += line(330, sea, 330, sea - 26 * metre, ink.text, 1.6, { "marker-end": "url(#up)", "marker-start": "url(#up)" }) + text(342, sea - 40, "26 m", { size: 28, face: SERIF, bold: true, halo: "#d8c9a8" });
  svg += line(0, sea, W, sea, ink.soft, 1.2, { "stroke-dasharray": "5 7" });
  svg += text(24, sea - 26, "Atlantic", { size: 26, face: SERIF, italic: true, fill: ink.water }) + text(W - 24, sea - 26, "Pacific", { size: 26, face: SERIF, italic: true, fill: ink.water, anchor: "end" });
  svg += text(218, 200, "Gatún locks,\nthree steps", { size: 23, anchor: "middle" }) + text(460, 190, "Gatún Lake", { size: 28, face: SERIF, italic: true, fill: ink.water, anchor: "middle" });
  svg += text(632, 196, "Pedro Miguel,\none step", { size: 23, anchor: "middle" }) + text(800, 290, "Miraflores,\ntwo steps", { size: 23, anchor: "middle" });
  svg += text(40, 60, "Profile of the older locks, heights exaggerated", { size: 24, face: SERIF, italic: true, fill: ink.soft });
  return paper(`<defs>${arrow("up", ink.text)}</defs>` + svg);
}

function elements() {
  const cell = 48, left = (W - 18 * cell) / 2, top = 130;
  const row = (period) => ({ 1: [1, 18], 2: [1, 2, 13, 14, 15, 16, 17, 18], 3: [1, 2, 13, 14, 15, 16, 17, 18] }[period] ?? Array.from({ length: 18 }, (_, i) => i + 1));
  const fresh = { 13: ["Nh", 113], 15: ["Mc", 115], 17: ["Ts", 117], 18: ["Og", 118] };
  let svg = text(left, 70, "The seventh row is complete", { size: 28, face: SERIF, italic: true, fill: ink.soft });
  for (let period = 1; period <= 7; period++) for (const group of row(period)) {
    const [x, y] = [left + (group - 1) * cell, top + (period - 1) * cell];
    const mark = period === 7 && fresh[group];
    svg += rect(x + 2, y + 2, cell - 4, cell - 4, { fill: mark ? ink.accent : "#e7dcc5", stroke: mark ? ink.accent : ink.border, "stroke-width": 1 });
    if (mark) svg += text(x + cell / 2, y + 34, mark[0], { size: 25, face: SERIF, bold: true, fill: "#fff", anchor: "middle" });
  }
  for (let series = 0; series < 2; series++) for (let i = 0; i < 14; i++) svg += rect(left + (i + 2) * cell + 2, top + (7.4 + series) * cell + 2, cell - 4, cell - 4, { fill: "#efe7d5", stroke: ink.faint, "stroke-width": 1 });
  const names = [["113", "nihonium"], ["115", "moscovium"], ["117", "tennessine"], ["118", "oganesson"]];
  names.forEach(([number, name], i) => (svg += text(left + 118 + (i % 2) * 245, top + 30 + Math.floor(i / 2) * 46, number, { size: 26, bold: true, fill: ink.accent }) + text(left + 174 + (i % 2) * 245, top + 30 + Math.floor(i / 2) * 46, name, { size: 26, face: SERIF })));
  return paper(svg);
}

/** A newspaper page; `step` 0–1 tells how much of it has been set, for the film. */
function page(step = 1, labels = true) {
  const x0 = labels ? 300 : 280, y0 = 40, width = 400, height = 560, gutter = 14, column = (width - 4 * gutter - 40) / 5;
  const shown = (from, to) => Math.max(0, Math.min(1, (step - from) / (to - from)));
  const grey = "#a79d8b";
  let svg = rect(x0 + 6, y0 + 8, width, height, { fill: "#ddd2bc" }) + rect(x0, y0, width, height, { fill: "#fffdf7", stroke: ink.border, "stroke-width": 1.5 });
  const x = (i) => x0 + 20 + i * (column + gutter);
  const grid = labels ? 0.7 : 1 - 0.6 * shown(0.85, 1);
  for (let i = 0; i < 5; i++) if (shown(0.02 * i, 0.02 * i + 0.04)) svg += rect(x(i), y0 + 20, column, height - 40, { fill: "#e6eef1", opacity: round(grid) });
  const bars = (from, to, top, bottom, phase) => {
    let bar = "";
    const rows = Math.floor((bottom - top) / 12);
    for (let i = from; i <= to; i++) for (let j = 0; j < rows; j++) if ((i - from) * rows + j < phase * rows * (to - from + 1)) bar += rect(x(i), top + j * 12, column * (j === rows - 1 ? 0.6 : 1), 5, { fill: grey, opacity: 0.75 });
    return bar;
  };
  if (shown(0.12, 0.2)) svg += text(x0 + width / 2, y0 + 66, "THE MERIDIAN POST", { size: 30, face: SERIF, bold: true, anchor: "middle", opacity: shown(0.12, 0.2) }) + line(x(0), y0 + 80, x(0) + (width - 40) * shown(0.12, 0.2), y0 + 80, ink.text, 2) + line(x(0), y0 + 84, x(0) + (width - 40) * shown(0.12, 0.2), y0 + 84, ink.text, 0.8);
  const head = shown(0.24, 0.34);
  svg += rect(x(0), y0 + 100, (column * 5 + gutter * 4) * 0.96 * Math.min(1, head * 2), 17, { fill: ink.text }) + rect(x(0), y0 + 124, (column * 5 + gutter * 4) * 0.62 * Math.max(0, head * 2 - 1), 17, { fill: ink.text });
  const picture = shown(0.38, 0.46);
  if (picture) {
    const [px, py, pw, ph] = [x(0), y0 + 158, column * 3 + gutter * 2, 150];
    svg += `<g opacity="${picture}">` + rect(px, py, pw, ph, { fill: ink.sea }) + path(`M${px},${py + ph}V${py + 96}l52,-44l40,30l48,-58l${pw - 140},70V${py + ph}Z`, { fill: ink.marked }) + circle(px + pw - 44, py + 36, 15, { fill: ink.sun }) + rect(px, py + ph + 8, pw * 0.8, 4, { fill: grey }) + "</g>";
  }
  svg += bars(3, 4, y0 + 158, y0 + 318, shown(0.5, 0.62));
  if (shown(0.64, 0.66)) svg += line(x(0), y0 + 336, x(4) + column, y0 + 336, ink.text, 1);
  const heads = shown(0.66, 0.7);
  for (const [i, wide] of [[0, 2], [2, 2], [4, 1]]) svg += rect(x(i), y0 + 348, (column * wide + gutter * (wide - 1)) * 0.9 * heads, 10, { fill: ink.text });
  svg += bars(0, 4, y0 + 370, y0 + 540, shown(0.7, 0.9));
  for (const i of [2, 4]) if (shown(0.64, 0.66)) svg += line(x(i) - gutter / 2, y0 + 346, x(i) - gutter / 2, y0 + 540, ink.border, 1);
  if (labels) {
    const note = (side, y, words, tx) => {
      const left = side === "w";
      svg += line(left ? 256 : 724, y - 7, tx, y - 7, ink.accent, 1.5) + circle(tx, y - 7, 4, { fill: ink.accent }) + text(left ? 244 : 736, y, words, { size: 24, face: SERIF, anchor: left ? "end" : "start" });
    };
    note("e", 112, "Masthead", x0 + 388); note("w", 158, "Headline", x(0) + 6); note("w", 280, "Lead picture", x(0) + 24); note("e", 260, "Body text", x(4) + 20);
    note("w", 364, "Caption", x(0) + 6); note("e", 395, "Column rule", x(4) - gutter / 2); note("w", 450, "Column", x(0) + 20); note("e", 520, "Second rank", x(4) + 30);
  }
  return paper(svg, "#efe7d6");
}

const meridian = (projection, draw) => {
  const bands = Array.from({ length: 12 }, (_, i) => {
    const from = -187.5 + i * 30 + 0.001, to = from + 14.998, edge = (lon, down) => Array.from({ length: 13 }, (_, j) => projection([Math.max(-179.999, Math.min(179.999, lon)), (down ? 90 - j * 15 : -90 + j * 15)]));
    return polyline([...edge(from, true), ...edge(to, false)], { fill: ink.blue, "fill-opacity": 0.08 });
  }).join("");
  return bands + path(draw({ type: "LineString", coordinates: [[0, 89.9], [0, 0], [0, -89.9]] }), { stroke: ink.accent, "stroke-width": 3.5 })
    + circle(...projection([0, 51.48]), 7, { fill: ink.accent, stroke: "#fff", "stroke-width": 2 })
    + text(projection([0, 51.48])[0] - 14, projection([0, 51.48])[1] - 8, "Greenwich", { size: 27, face: SERIF, bold: true, anchor: "end", halo: "#fbf5e8" })
    + [["−9", -135], ["−6", -90], ["−3", -45], ["+3", 45], ["+6", 90], ["+9", 135]].map(([hours, lon]) => text(projection([lon, -58])[0], projection([lon, -58])[1], `${hours} h`, { size: 22, anchor: "middle", fill: ink.water, halo: ink.sea })).join("");
};

// ── The edition's pictures ───────────────────────────────────────────────────────────────────────────────────────

const schengen = "Austria Belgium Bulgaria Croatia Czechia Denmark Estonia Finland France Germany Greece Hungary Iceland Italy Latvia Liechtenstein Lithuania Luxembourg Malta Netherlands Norway Poland Portugal Romania Slovakia Slovenia Spain Sweden Switzerland".split(" ");
const pictures = {
  "moscow-istanbul-budapest": () => map({
    center: [28.6, 48.4], width: 3000, marked: ["Ukraine"],
    places: [["Moscow", 37.62, 55.75, "w", true], ["Istanbul", 28.98, 41.01, "nw", true], ["Budapest", 19.04, 47.5, "n", true], ["Kyiv", 30.52, 50.45, "w"], ["Ankara", 32.85, 39.93, "e"]],
    countries: [["Russia", 42, 53], ["Ukraine", 32.6, 48.5], ["Turkey", 36.4, 38.5], ["Poland", 19.6, 52], ["Romania", 24.6, 45.9], ["Belarus", 27.8, 53.4]],
    seas: [["Black Sea", 34.4, 43.2]],
  }),
  "gaza": () => map({
    center: [34.95, 31.55], width: 520, scale: "10m", step: 1, part: ["Palestine", [[34.4, 31.42]]],
    places: [["Gaza City", 34.455, 31.515, "w", true], ["Jerusalem", 35.22, 31.78, "ne"], ["Tel Aviv", 34.78, 32.08, "w"], ["Amman", 35.93, 31.95, "e"]],
    countries: [["Israel", 34.85, 30.8], ["Egypt", 33.6, 30.5], ["Jordan", 36.4, 31.0], ["West\nBank", 35.28, 32.25, 14]],
    seas: [["Mediterranean Sea", 33.3, 32.2]], globe: "nw",
  }),
  "bokkos": () => map({
    center: [8.6, 9.1], width: 2000, marked: ["Nigeria"], globe: "sw", bar: "se",
    places: [["Bokkos", 8.99, 9.3, "e", true], ["Abuja", 7.49, 9.06, "w"], ["Jos", 8.89, 9.92, "n"], ["Lagos", 3.38, 6.52, "n"]],
    countries: [["Nigeria", 7.0, 11.3, 20], ["Niger", 9, 14.3], ["Cameroon", 12.9, 5.3], ["Chad", 16.2, 12.4], ["Benin", 2.35, 9.6, 14]], seas: [["Gulf of Guinea", 5.0, 3.4]],
  }),
  "syria": () => map({
    center: [38.3, 35.0], width: 1150, scale: "10m", marked: ["Syria"], step: 2,
    places: [["Damascus", 36.29, 33.51, "e", true], ["Aleppo", 37.16, 36.2, "e"], ["Homs", 36.72, 34.73, "e"], ["Beirut", 35.5, 33.89, "w"]],
    countries: [["Turkey", 38, 37.6], ["Syria", 39.0, 35.4, 20], ["Iraq", 42.2, 33.8], ["Jordan", 37.6, 32.2], ["Lebanon", 35.0, 34.45, 14], ["Cyprus", 33.25, 34.98, 14]], seas: [["Mediterranean Sea", 33.9, 35.75, 18]],
  }),
  "lithuania": () => map({
    center: [23.4, 55.4], width: 1000, marked: ["Lithuania"], scale: "10m", step: 2,
    places: [["Vilnius", 25.28, 54.69, "n", true], ["Riga", 24.11, 56.95, "e"], ["Minsk", 27.56, 53.9, "n"], ["Kaliningrad", 20.51, 54.71, "s"]],
    countries: [["Lithuania", 23.6, 55.55, 20], ["Latvia", 26.2, 56.85], ["Belarus", 28.4, 54.7], ["Poland", 21.3, 53.2], ["Russia", 21.4, 54.72, 13]], seas: [["Baltic Sea", 19.0, 56.1]],
  }),
  "new-york": () => map({
    center: [-74.6, 40.3], width: 1150, scale: "10m", step: 2, globe: "se", bar: "sw",
    places: [["New York", -74.006, 40.713, "ne", true], ["Washington", -77.037, 38.907, "w"], ["Philadelphia", -75.165, 39.95, "w"], ["Boston", -71.06, 42.36, "n"]],
    countries: [["United States", -78.2, 41.4, 19], ["Canada", -77.6, 43.9]], seas: [["Atlantic Ocean", -70.9, 39.3]],
  }),
  "suez-canal": () => map({
    center: [32.9, 30.55], width: 560, scale: "10m", marked: ["Egypt"], step: 1, globe: "ne", bar: "se",
    lines: [{ points: [[32.31, 31.27], [32.31, 30.85], [32.3, 30.58], [32.38, 30.35], [32.52, 30.22], [32.57, 29.93]], "stroke-width": 4.5 }],
    places: [["Port Said", 32.3, 31.265, "w", true], ["Suez", 32.555, 29.96, "w", true], ["Ismailia", 32.27, 30.6, "w"], ["Cairo", 31.24, 30.04, "s"]],
    countries: [["Egypt", 31.1, 30.8, 20], ["Sinai", 33.75, 30.2], ["Israel", 34.85, 30.75, 14]], seas: [["Mediterranean Sea", 33.0, 31.75]],
  }),
  "atlantic-cable": () => map({
    center: [-31.5, 49.5], width: 5000, step: 10, globe: "nw", bar: "se", lines: [{ points: [[-10.35, 51.92], [-53.9, 47.75]], "stroke-width": 4 }],
    places: [["Valentia", -10.35, 51.92, "nw", true], ["Trinity Bay", -53.9, 47.75, "se", true], ["London", -0.13, 51.5, "s"], ["New York", -74, 40.71, "n"]],
    countries: [["Newfoundland", -57.2, 49.1, 12]], seas: [["Atlantic Ocean", -32, 45.3, 26]],
  }),
  "svalbard": () => map({
    center: [17, 75.2], width: 3100, step: 10, marked: [], part: ["Norway", [[16.5, 78.5], [23, 79.8], [22.8, 77.75], [21.3, 78.5]]], globe: "ne", bar: "se",
    places: [["Longyearbyen", 15.63, 78.22, "sw", true], ["Tromsø", 18.96, 69.65, "w"]],
    countries: [["Svalbard", 24, 80.9, 20], ["Greenland", -28, 76.5], ["Norway", 25.6, 69.2], ["Russia", 39, 67.6]], seas: [["Barents Sea", 38, 73.4], ["Greenland Sea", -3, 75.4]],
  }),
  "antarctica": () => map({
    center: [0, -90], width: 10600, step: 15, marked: ["Antarctica"], globe: null, bar: "sw", circles: [{ center: [0, -90], radius: 30 }],
    places: [["South Pole", 0, -89.99, "e", true], ["Vostok", 106.8, -78.46, "s"], ["McMurdo", 166.67, -77.85, "s"], ["Rothera", -68.13, -67.57, "w"]],
    countries: [["Antarctica", 50, -79, 22], ["South America", -66, -50, 14]], seas: [["Atlantic Ocean", 0, -65.2, 20], ["Indian\nOcean", 92, -51, 22], ["Pacific", -128, -65.5, 22]],
  }),
  "schengen": () => map({
    center: [12, 52.6], width: 6000, marked: schengen, step: 10, globe: null, bar: "sw",
    places: [["Schengen", 6.37, 49.47, "n", true]],
    countries: [["Ireland", -8, 53.35, 12], ["United\nKingdom", -1.6, 53.3, 12], ["Turkey", 34, 39.1, 15], ["Ukraine", 31.5, 49.2, 15], ["Russia", 42, 57], ["Belarus", 28, 53.4, 13]],
    seas: [["Atlantic Ocean", -20, 47.5, 22], ["Mediterranean Sea", 18.5, 34.9, 16]],
  }),
  "metre-meridian": () => map({
    center: [3.4, 46.4], width: 2000, marked: ["France"], globe: "nw", bar: "sw",
    lines: [{ points: [[2.36, 51.03], [2.337, 48.85], [2.25, 45], [2.17, 41.4]], "stroke-width": 4 }],
    places: [["Dunkirk", 2.377, 51.035, "ne", true], ["Paris", 2.337, 48.86, "e"], ["Barcelona", 2.17, 41.39, "e", true]],
    countries: [["France", 4.6, 46.7, 20], ["Spain", -2.6, 41.5], ["Germany", 9.8, 50.4], ["Italy", 10.6, 44.9], ["England", -1.3, 51.9, 15]], seas: [["Bay of Biscay", -5, 45.3], ["Mediterranean", 5.6, 42.2, 18]],
  }),
  "printing-spreads": () => map({
    center: [6.6, 47.2], width: 2150, globe: "ne", bar: "sw",
    places: [["Mainz", 8.27, 50.0, "n", true, ""], ["Bamberg", 10.89, 49.89, "e", false, "c. 1460"], ["Strasbourg", 7.75, 48.58, "w", false, "c. 1460"], ["Subiaco", 13.09, 41.92, "e", false, "1465"], ["Venice", 12.34, 45.44, "e", false, "1469"], ["Paris", 2.35, 48.86, "w", false, "1470"], ["Westminster", -0.13, 51.5, "w", false, "1476"]],
    countries: [], seas: [["Mediterranean Sea", 6.2, 41.6], ["North Sea", 3.2, 54.3], ["Bay of Biscay", -4.2, 45.4]],
  }),
  "leap-seconds": leapSeconds, "yield-curve": yieldCurve, "tide-curve": tide, "circuit-breakers": breakers,
  "equinox": equinox, "webb-l2": webb, "halley-orbit": halley, "gps-orbits": gps, "eratosthenes": eratosthenes,
  "panama-locks": locks, "new-elements": elements, "page-anatomy": () => page(),
  "projection-mercator": () => world(geoMercator().fitWidth(W - 40, { type: "Sphere" }).scale(W / 2 / Math.PI).translate([W / 2, H / 2 + 70]), { outline: false, accent: ["Greenland", "Dem. Rep. Congo"] }),
  "projection-equal-earth": () => world(geoEqualEarth().fitExtent([[30, 60], [W - 30, H - 60]], { type: "Sphere" }), { accent: ["Greenland", "Dem. Rep. Congo"] }),
  "projection-globe": () => world(geoOrthographic().rotate([10, -28]).fitExtent([[40, 40], [W - 40, H - 40]], { type: "Sphere" }).clipAngle(90), { accent: ["Greenland", "Dem. Rep. Congo"] }),
  "greenwich": () => world(geoEqualEarth().fitExtent([[24, 50], [W - 24, H - 50]], { type: "Sphere" }), { extra: meridian }),
};

const document = (inner, width, height) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${W} ${H}" preserveAspectRatio="xMidYMid slice">${inner}</svg>`);

// ── Sound and film ───────────────────────────────────────────────────────────────────────────────────────────────

/** "73" in Morse code, the telegraphers' "best regards": 8 kHz, 8 bits, one channel. */
function morse() {
  const rate = 8000, unit = 0.1, tone = 600, samples = [];
  const beep = (units, on) => {
    const count = Math.round(units * unit * rate);
    for (let i = 0; i < count; i++) {
      const edge = Math.min(1, i / 40, (count - i) / 40);
      samples.push(on ? 128 + Math.round(80 * edge * Math.sin((2 * Math.PI * tone * i) / rate)) : 128);
    }
  };
  beep(3, false);
  for (const sign of ["--...", "...--"]) {
    for (const mark of sign) { beep(mark === "-" ? 3 : 1, true); beep(1, false); }
    beep(2, false);
  }
  const header = Buffer.alloc(44);
  header.write("RIFF", 0); header.writeUInt32LE(36 + samples.length, 4); header.write("WAVEfmt ", 8); header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); header.writeUInt16LE(1, 22); header.writeUInt32LE(rate, 24); header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32); header.writeUInt16LE(8, 34); header.write("data", 36); header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, Buffer.from(samples)]);
}

/** A page being set, eight seconds, VP9. */
async function film(ffmpeg) {
  const frames = mkdtempSync(join(tmpdir(), "page-build-"));
  for (let i = 0; i < 96; i++) {
    const step = Math.min(1, i / 80);
    await sharp(document(page(step, false), 480, 320)).png().toFile(join(frames, `${String(i).padStart(3, "0")}.png`));
  }
  execFileSync(ffmpeg, ["-y", "-loglevel", "error", "-framerate", "12", "-i", join(frames, "%03d.png"), "-c:v", "libvpx-vp9", "-crf", "34", "-b:v", "0", "-pix_fmt", "yuv420p", "-g", "48", "-an", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1", join(MEDIA, "page-build.webm")]);
  rmSync(frames, { recursive: true });
}

mkdirSync(IMAGES, { recursive: true });
mkdirSync(MEDIA, { recursive: true });
const wanted = process.argv.slice(2);
const wants = (name) => !wanted.length || wanted.includes(name);
let total = 0;
for (const [name, draw] of Object.entries(pictures)) {
  if (!wants(name)) continue;
  const inner = draw();
  for (const width of WIDTHS) {
    const file = join(IMAGES, `${name}-${width}.webp`);
    await sharp(document(inner, width, Math.round((width * 2) / 3))).webp({ quality: 80, effort: 6, smartSubsample: true, preset: "drawing" }).toFile(file);
    total += statSync(file).size;
  }
  const size = statSync(join(IMAGES, `${name}-960.webp`)).size;
  console.log(`${name}: ${(size / 1024).toFixed(1)} KB at 960${size > 45 * 1024 ? "  TOO LARGE" : ""}`);
}
if (wants("morse-73")) writeFileSync(join(MEDIA, "morse-73.wav"), morse());
if (wants("page-build") && process.env.FFMPEG) await film(process.env.FFMPEG);
console.log(`${(total / 1024).toFixed(0)} KB of pictures`);
