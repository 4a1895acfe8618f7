import type { Id } from "@sankofa/kernel/ids";
import type { Instant, LocalDate } from "@sankofa/kernel/time";
import type { Costs } from "./costs.project";
import type { CountedRelationship } from "./counted-relationship.project";

export interface CountedApplication {
  readonly status: string;
  /** When it came to stand so: what waits for the lead waits since its last step (ENR-3). */
  readonly since: Instant;
}

/**
 * What is counted of a programme. Every number of the portfolio is a count of this document's members, so that it can
 * name them; contacts and costs alone are kept as sums, for there are many.
 */
export interface ProgrammeFiguresDoc {
  readonly programmeId: Id;
  readonly funder: Id;
  readonly name: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly leadOrganisation: string;
  readonly region: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Whose calendar says which day it is for the programme. */
  readonly zone: string;
  readonly closed: boolean;
  readonly capacity: number;
  /** Applications with a seat in the cohort. */
  readonly seats: readonly Id[];
  /**
   * Applications that are invited and nothing else, by their ids with a space between. A list of hundreds is read in at once, and
   * this document is kept as it stood after each: as one text they are written out in a tenth of the time.
   */
  readonly invited: string;
  /** The others. */
  readonly applications: Readonly<Record<Id, CountedApplication>>;
  readonly relationships: Readonly<Record<Id, CountedRelationship>>;
  /** Contacts held, by kind. */
  readonly contacts: Readonly<Record<string, number>>;
  /** The time spent in them, by kind. */
  readonly minutes: Readonly<Record<string, number>>;
  /** Of its relationships' budgets. */
  readonly costs: Costs;
  /** Contacts held, by the month as it was told, e.g. `2026-03`, a moment's by Universal Time: so the first reports counted them. */
  readonly months: Readonly<Record<string, number>>;
  /** Contacts held on each day of a month, from its first on, by the programme's calendar. */
  readonly days: Readonly<Record<string, readonly number[]>>;
}
