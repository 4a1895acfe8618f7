import type { ReportWords } from "./report-words";

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
  /** In whose words it is written. */
  readonly words: ReportWords;
  /** What it is about. */
  readonly title: string;
  /** What it is, and about what: how a paper is called. */
  readonly headline: string;
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

/** Numbers before definitions: who reads on paper looks them up below. */
const toldOf = (
  { value, version, baseline = 0, target, definition }: Value,
  { say }: ReportWords,
): readonly string[] => {
  const reached = target === undefined ? value : say("aim", { value, target, baseline });
  return [say("counted", { value: reached, version }), definition];
};

export const reportTable = (report: PinnedReport, words: ReportWords): ReportTable => {
  const { say, date } = words;
  const { programme, leadOrganisation, from, until, editions } = report;
  const last = editions.at(-1);
  return {
    words,
    title: programme,
    headline: say("report", { of: programme }),
    about: [
      [say("leadOrganisation"), leadOrganisation],
      [say("period"), say("span", { from: date(from), until: date(until) })],
      [say("edition"), String(last?.edition ?? 0)],
      [say("submitted"), date(last?.submitted ?? "")],
      [say("position"), last?.position ?? ""],
      [say("digest"), last?.digest ?? ""],
    ],
    heading: [say("indicator"), say("version"), say("baseline"), say("target"), say("actual"), say("definition")],
    told: (last?.values ?? []).map((value) => toldOf(value, words)),
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
