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

type Cell = string | number | null;

/** What every paper of a report shows, in the same order: nothing of it depends on when it is made. */
export interface ReportTable {
  readonly title: string;
  readonly about: readonly (readonly [string, string])[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const HEADING = ["Indicator", "Version", "Baseline", "Target", "Actual", "Definition"];

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
