import { cpus, totalmem } from "node:os";
import { goalText, type Judged } from "./goals";

const GIB = 1024 ** 3;

/** A whole run, as `--json` writes it. */
export interface Report {
  /** What was typed, and on what. */
  readonly command: string;
  readonly machine: string;
  readonly figures: readonly Judged[];
  /** True when something was lost, doubled or out of order: then no figure counts. */
  readonly void: boolean;
}

export const thisMachine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / GIB)} GiB, Node ${process.versions.node}`;

const GROUPED = /\B(?=(\d{3})+$)/g;

/** "32 540/s", "0.61 s", "1.04": a figure as a person reads it. */
const readable = (value: number | null, unit: string): string => {
  if (value === null) return "";
  const [whole = "", fraction] = String(value).split(".");
  const number = whole.replace(GROUPED, " ") + (fraction === undefined ? "" : `.${fraction}`);
  if (unit.endsWith("/s")) return `${number}/s`;
  return unit === "ratio" ? number : `${number} ${unit}`;
};

const share = ({ value, ceiling, goal }: Judged): string =>
  ceiling && goal?.ofCeiling !== undefined ? `${Math.round((100 * value) / ceiling)} %` : "";

const multiple = ({ value, peer }: Judged): string => (peer ? `${(value / peer).toFixed(1)} ×` : "");

const verdict = ({ goal, reached }: Judged): string =>
  goal === null ? "" : reached === null ? "no peer" : reached ? "yes" : "no";

/** One line for the terminal while the bench runs. */
export const line = (figure: Judged): string => {
  const { name, value, unit, ceiling, peer, goal, note } = figure;
  const parts = [
    `${name.padEnd(30)} ${readable(value, unit).padStart(12)}`,
    ceiling === null ? "" : `${share(figure)} of ${readable(ceiling, unit)}`.trim(),
    peer === null ? "" : `${multiple(figure)} the peer's ${readable(peer, unit)}`.trim(),
    goal === null ? "" : `goal ${goalText(goal)}: ${verdict(figure)}`,
  ];
  return `${parts.filter(Boolean).join(" · ")}\n    ${note}`;
};

const HEAD = ["name", "ours", "ceiling", "share", "peer", "multiple", "goal", "reached"];

/** The run as the table of docs/performance.md, columns padded as Prettier pads them. */
export const markdown = ({ command, machine, figures }: Report): string => {
  const rows = figures.map((figure) => [
    figure.name,
    readable(figure.value, figure.unit),
    readable(figure.ceiling, figure.unit),
    share(figure),
    readable(figure.peer, figure.unit),
    multiple(figure),
    goalText(figure.goal),
    verdict(figure),
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  const shown = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [`\`${command}\` on ${machine}.`, "", shown(HEAD), rule, ...rows.map(shown), "", summary(figures)].join("\n");
};

const summary = (figures: readonly Judged[]): string => {
  const missed = figures.filter(({ reached }) => reached === false).map(({ name }) => name);
  const peer = figures.some((figure) => figure.peer !== null) ? "" : " No peer was measured.";
  return (missed.length > 0 ? `Not reached: ${missed.join(", ")}.` : "Every goal that was measured is reached.") + peer;
};
