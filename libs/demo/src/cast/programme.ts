import type { Id } from "@sankofa/kernel/ids";
import type { Instant, LocalDate } from "@sankofa/kernel/time";
import type { Region } from "../words/regions";
import type { Person } from "./person";

/** A programme to be, as its funder plans it. */
export interface ProgrammePlan {
  readonly name: string;
  readonly lead: string;
  readonly region: Region;
  readonly opens: Instant;
  readonly capacity: number;
  readonly applications: number;
  readonly callsAMonth: number;
}

/** A programme as its stories know it. */
export interface Programme extends ProgrammePlan {
  readonly id: Id;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly manager: Person;
  readonly coordinator: Person;
  readonly mentors: readonly Person[];
  /** Everybody who was given a role in it, in that order. */
  readonly people: Person[];
  /** Applications whose people are named. */
  readonly selected: Id[];
  /** Relationships that have not ended. */
  readonly running: Set<Id>;
  /** Profiles of mentors who were taken up, by their accounts. */
  readonly profiles: Map<Id, Id>;
  /** How many relationships each mentor was given, by their accounts. */
  readonly carried: Map<Id, number>;
  /** Seats that were given back and may go to who waits. */
  freed: number;
}
