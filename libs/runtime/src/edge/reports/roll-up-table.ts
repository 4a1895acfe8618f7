import type { Cell, ReportTable } from "./report-table";
import type { ReportWords } from "./report-words";

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

const named = ({ from, until }: Pick<Quarter, "from" | "until">, { say, date }: ReportWords): string =>
  say("span", { from: date(from), until: date(until) });
const pinned = ({ report }: Quarter, { say, date }: ReportWords): string =>
  report === null ? say("none") : say("pinned", { ...report, submitted: date(report.submitted) });

/** Nothing of it depends on when it is made: it says what the reports of the quarters say, and which they were. */
export const rollUpTable = ({ quarters, rows, ...programme }: RolledUpProgramme, words: ReportWords): ReportTable => {
  const { say } = words;
  const reports = quarters.flatMap(({ report }) => report ?? []);
  const columns = quarters.map((quarter) => named(quarter, words));
  return {
    words,
    title: programme.programme,
    headline: say("rollUp", { of: programme.programme }),
    about: [
      [say("leadOrganisation"), programme.leadOrganisation],
      [say("period"), named(programme, words)],
      ...quarters.map((quarter) => [named(quarter, words), pinned(quarter, words)] as const),
    ],
    heading: [say("indicator"), say("baseline"), say("target"), ...columns, say("whole"), say("definition")],
    rows: rows.map(({ title, definition, baseline, target, values, whole }): readonly Cell[] => [
      title,
      baseline,
      target,
      ...values,
      whole,
      definition,
    ]),
    told: rows.map(({ definition, baseline, target, values, whole }) => {
      const value = whole ?? say(values.some((each) => each !== null) ? "apart" : "none");
      const reached = target === null ? value : say("aim", { value, target, baseline: baseline ?? 0 });
      return [
        ...columns.map((term, nth) => say("told", { term, value: values[nth] ?? say("none") })),
        say("told", { term: say("whole"), value: reached }),
        definition,
      ];
    }),
    settled:
      reports
        .map(({ submitted }) => submitted)
        .sort()
        .at(-1) ?? "",
    positions: reports.map(({ position }) => position).join(", "),
  };
};
