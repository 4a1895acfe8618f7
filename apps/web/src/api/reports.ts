import type { FigureName } from "./reporting";

export interface ListedReport {
  readonly reportId: string;
  readonly from: string;
  readonly until: string;
  readonly edition: number;
  readonly submitted: string;
  readonly by: string;
}

export interface ReportValue {
  readonly indicator: string;
  readonly version: number;
  readonly value: number;
  readonly baseline?: number;
  readonly target?: number;
  readonly title: string;
  readonly definition: string;
}

/** What an indicator of a programme comes to by now. */
export interface ProgrammeIndicator {
  readonly indicator: string;
  readonly title: string;
  readonly definition: string;
  readonly direction: "more" | "less" | "none";
  readonly figure: FigureName;
  readonly part?: string;
  readonly window: "standing" | "period";
  readonly value: number;
  readonly baseline?: number;
  readonly target?: number;
}

export interface Edition {
  readonly edition: number;
  readonly digest: string;
  readonly submitted: string;
  readonly by: string;
  readonly reason: string | null;
  readonly values: readonly ReportValue[];
}

/** A report as it was pinned, every edition of it. */
export interface Report {
  readonly reportId: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly from: string;
  readonly until: string;
  readonly editions: readonly Edition[];
  readonly holds: boolean;
}

/** REP-2: a programme's quarters side by side, from the reports submitted for them. */
export interface RollUp {
  readonly programme: string;
  readonly leadOrganisation: string;
  readonly from: string;
  readonly until: string;
  /** Whose calendar says whether a quarter is over. */
  readonly zone: string;
  readonly quarters: readonly {
    readonly from: string;
    readonly until: string;
    readonly report: { readonly reportId: string; readonly edition: number; readonly submitted: string } | null;
  }[];
  readonly rows: readonly {
    readonly indicator: string;
    readonly title: string;
    readonly definition: string;
    readonly baseline: number | null;
    readonly target: number | null;
    readonly values: readonly (number | null)[];
    readonly whole: number | null;
  }[];
}

/** Something recorded after a report was submitted; `ofPeriod` where it happened in the report's period and came late. */
export interface LateFact {
  readonly id: string;
  readonly sentence: string;
  readonly happened: string;
  readonly recorded: string;
  readonly ofPeriod: boolean;
}

export interface ReportChanges {
  readonly changed: readonly { readonly indicator: string; readonly then: number; readonly now: number }[];
  readonly items: readonly LateFact[];
  readonly next: string | null;
}

/** A mentor of a programme, as its own page lists them. */
export interface ListedMentor {
  readonly mentorId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly skills: readonly { readonly kind: string; readonly skill: string }[];
  readonly observed: readonly { readonly what: string; readonly finding: string }[];
  readonly capacity: number;
  readonly free: number;
  /** Those that the mentor carries. */
  readonly relationships: readonly string[];
}
