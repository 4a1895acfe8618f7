/** A pinned report as the reporting room answers it, as far as papers are made of it. */
export interface PinnedReport {
  readonly reportId: string;
  readonly programme: string;
  readonly leadOrganisation: string;
  readonly from: string;
  readonly until: string;
  readonly editions: readonly {
    readonly edition: number;
    readonly position: string;
    readonly digest: string;
    readonly submitted: string;
    readonly values: readonly {
      readonly indicator: string;
      readonly version: number;
      readonly value: number;
      readonly baseline?: number;
      readonly target?: number;
      readonly title: string;
      readonly definition: string;
    }[];
  }[];
}

export type Cell = string | number | null;

type Value = PinnedReport["editions"][number]["values"][number];

/** What every paper of a report shows, in the same order: nothing of it depends on when it is made. */
export interface ReportTable {
  readonly title: string;
  readonly about: readonly (readonly [string, string])[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What each row says on paper, where a table would not fit: its title is its first cell. */
  readonly told: readonly (readonly string[])[];
  /** When what it shows was settled; a paper is dated by it, so that it is the same bytes on any day. */
  readonly settled: string;
  /** Where on the log its numbers were counted. */
  readonly positions: string;
}

const HEADING = ["Indicator", "Version", "Baseline", "Target", "Actual", "Definition"];

/** Numbers before definitions: who reads on paper looks them up below. */
const toldOf = ({ value, version, baseline = 0, target, definition }: Value): readonly string[] => {
  const aim = target === undefined ? "" : `, target ${target} from ${baseline}`;
  return [`${value}${aim} (version ${version} of the indicator)`, definition];
};

export const reportTable = (report: PinnedReport): ReportTable => {
  const { programme, leadOrganisation, from, until, editions } = report;
  const last = editions.at(-1);
  return {
    title: programme,
    about: [
      ["Lead organisation", leadOrganisation],
      ["Period", `${from} to ${until}`],
      ["Edition", String(last?.edition ?? 0)],
      ["Submitted", last?.submitted ?? ""],
      ["Position of the log", last?.position ?? ""],
      ["Digest", last?.digest ?? ""],
    ],
    heading: HEADING,
    told: (last?.values ?? []).map(toldOf),
    settled: last?.submitted ?? "",
    positions: last?.position ?? "",
    rows: (last?.values ?? []).map(({ title, version, baseline, target, value, definition }) => [
      title,
      version,
      baseline ?? null,
      target ?? null,
      value,
      definition,
    ]),
  };
};
