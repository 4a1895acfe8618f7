import { accept, exhausted, type Decision } from "@sankofa/kernel/decision";
import { plainName } from "../plain-name.policies";
import type { OrganisationFact } from "./organisation.events";
import type { OrganisationState } from "./organisation.state";

interface Named {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly name: string;
}

/** What follows from a new name: it is kept in the name's stream, and then told in the organisation's whether it could be. */
export type NameCommand = (
  { readonly type: "reserve-organisation-name" } | { readonly type: "settle-organisation-name" }
) &
  Named;

export interface NameGiven {
  /** True where another organisation is known by the name that is asked for. */
  readonly nameTaken?: boolean;
  /** The name that the organisation goes back to; undefined where that is another's too. */
  readonly nameBefore?: string | undefined;
}

type Decided = Decision<OrganisationFact, never>;

/** A name goes to whoever has it first: to who was met by it, or to the first that was renamed to it. */
const reserved = ({ organisationId, programmeId, name }: Named, state: OrganisationState): Decided =>
  state.status === "absent" && state.nameOf === undefined
    ? accept({ type: "enrolment.organisation-name-reserved", data: { organisationId, programmeId, name } })
    : accept();

/** GEN-4: of two that were given one name at the same moment, the one that could not keep it is called as before. */
const settled = (
  { programmeId, name }: Named,
  state: OrganisationState,
  { nameTaken = false, nameBefore }: NameGiven,
): Decided => {
  if (state.status === "absent" || !nameTaken || nameBefore === undefined) return accept();
  const { organisationId, details } = state;
  if (plainName(details.name) !== plainName(name)) return accept();
  const data = { organisationId, programmeId, ...details, name: nameBefore, reason: "organisation-name-taken" };
  return accept({ type: "enrolment.organisation-details-corrected", data });
};

export const decidedOnName = (command: NameCommand, state: OrganisationState, given: NameGiven): Decided => {
  switch (command.type) {
    case "reserve-organisation-name":
      return reserved(command, state);
    case "settle-organisation-name":
      return settled(command, state, given);
    default:
      return exhausted(command);
  }
};
