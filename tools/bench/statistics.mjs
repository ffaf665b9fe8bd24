// Medians, spreads and slopes, and rounds that take their sides in turn. Knows nothing of what is measured.
import { numbers } from "./numbers.mjs";

/** The middle of some figures; the mean of the two middle ones where their number is even. */
export function median(figures) {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, least and greatest of some figures. */
export const spread = (figures) => ({
  median: median(figures), least: Math.min(...figures), greatest: Math.max(...figures), figures,
});

/** Measures each side once in every round, in turn and from another one on each time; the figures of each side by name. */
export async function alternate(rounds, sides) {
  const names = Object.keys(sides);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      figures[name].push(await sides[name]());
    }
  }
  return figures;
}

/** Spreads of every member that the measurements, all of one shape, have. */
export const spreads = (measurements) =>
  Object.fromEntries(Object.keys(measurements[0]).map((name) => [name, spread(measurements.map((it) => it[name]))]));

/** The 97.5 % quantile of Student's distribution, for 3 to 20 degrees of freedom. */
const STUDENT = [
  3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086,
];

/** The line through points by least squares: its slope, and half the width of the slope's 95 % confidence interval. */
export function slope(points) {
  const count = points.length;
  const mean = (place) => points.reduce((sum, point) => sum + point[place], 0) / count;
  const [x, y] = [mean(0), mean(1)];
  const squares = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / squares;
  const residue = points.reduce((sum, point) => sum + (point[1] - y - rise * (point[0] - x)) ** 2, 0);
  const quantile = STUDENT[Math.min(count - 2, 20) - 3];
  return { slope: rise, uncertainty: quantile * Math.sqrt(residue / (count - 2) / squares) };
}

const RESAMPLED = 1_000;

/**
 * The ratio of two medians, and the bounds between which it lies with 95 % confidence, by resampling (bootstrap). The
 * resamples are the same each time, so that equal figures give equal bounds.
 */
export function ratio(ones, others) {
  const random = numbers(1);
  const resampled = (figures) => median(figures.map(() => figures[random(figures.length)]));
  const ratios = Array.from({ length: RESAMPLED }, () => resampled(ones) / resampled(others)).sort((one, other) => one - other);
  return { ratio: median(ones) / median(others), low: ratios[RESAMPLED * 0.025], high: ratios[RESAMPLED * 0.975] };
}
