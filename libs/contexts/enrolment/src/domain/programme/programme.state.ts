import type { ProgrammeFact } from "./programme.events";

/** The template's limits as this programme has them: the default, or what it was overridden to. */
export type Limits = Readonly<Record<string, number>>;

type Opened = Omit<Extract<ProgrammeFact, { type: "enrolment.programme-opened" }>["data"], "limits">;

export interface Programme extends Opened {
  readonly limits: Limits;
}

export type ProgrammeState =
  | { readonly status: "absent" }
  | ({ readonly status: "open" } & Programme)
  | ({ readonly status: "closed" } & Programme);
