import type { Cell, ReportTable } from "./report-table";

/** A programme's quarters as the reporting room rolls them up, as far as papers are made of them. */
export interface RolledUpProgramme {
  readonly programme: string;
  readonly leadOrganisation: string;
  readonly from: string;
  readonly until: string;
  readonly quarters: readonly {
    readonly from: string;
    readonly until: string;
    readonly report: {
      readonly edition: number;
      readonly digest: string;
      readonly position: string;
      readonly submitted: string;
    } | null;
  }[];
  readonly rows: readonly {
    readonly title: string;
    readonly definition: string;
    readonly baseline: number | null;
    readonly target: number | null;
    readonly values: readonly (number | null)[];
    readonly whole: number | null;
  }[];
}

type Quarter = RolledUpProgramme["quarters"][number];

const NONE = "no report";
const named = ({ from, until }: Quarter): string => `${from} to ${until}`;
const pinned = ({ report }: Quarter): string =>
  report === null ? NONE : `edition ${report.edition}, submitted ${report.submitted}, digest ${report.digest}`;

/** Nothing of it depends on when it is made: it says what the reports of the quarters say, and which they were. */
export const rollUpTable = ({ quarters, rows, ...programme }: RolledUpProgramme): ReportTable => {
  const reports = quarters.flatMap(({ report }) => report ?? []);
  return {
    title: programme.programme,
    about: [
      ["Lead organisation", programme.leadOrganisation],
      ["Period", `${programme.from} to ${programme.until}`],
      ...quarters.map((quarter) => [named(quarter), pinned(quarter)] as const),
    ],
    heading: ["Indicator", "Baseline", "Target", ...quarters.map(named), "All quarters", "Definition"],
    rows: rows.map(({ title, definition, baseline, target, values, whole }): readonly Cell[] => [
      title,
      baseline,
      target,
      ...values,
      whole,
      definition,
    ]),
    told: rows.map(({ definition, baseline, target, values, whole }) => [
      ...quarters.map((quarter, nth) => `${named(quarter)}: ${values[nth] ?? NONE}`),
      `All quarters: ${whole ?? NONE}${target === null ? "" : `, target ${target} from ${baseline ?? 0}`}`,
      definition,
    ]),
    settled:
      reports
        .map(({ submitted }) => submitted)
        .sort()
        .at(-1) ?? "",
    positions: reports.map(({ position }) => position).join(", "),
  };
};
