// Markdown tables for the terminal and the README, and figures as they are read there.

export const bytes = (count) => count.toLocaleString("en");
export const kilobytes = (count) => `${(count / 1024).toFixed(1)} KB`;
export const milliseconds = (time) => `${Math.round(time)} ms`;

/** A median with the least and the greatest figure. */
export const range = ({ median, least, greatest }, print = milliseconds) => {
  const bare = (figure) => print(figure).replace(/ [a-zA-Z]+$/, "");
  return `${print(median)} (${bare(least)}–${bare(greatest)})`;
};

/** A table; the first column is text, the others are figures. */
export function table(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, place) => Math.max(...lines.map((line) => line[place].length), 4));
  const aligned = (line) => line.map((cell, place) => (place ? cell.padStart(widths[place]) : cell.padEnd(widths[place])));
  const rule = widths.map((width, place) => (place ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  const [first, ...others] = lines.map(aligned);
  return [first, rule, ...others].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
