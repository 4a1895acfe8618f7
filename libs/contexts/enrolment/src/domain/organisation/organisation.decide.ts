import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, isRefused, refuse, type Decision } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import { plainName } from "../plain-name.policies";
import { isSame, onlySaid } from "../said.policies";
import {
  organisationFacts,
  type Assets,
  type Details,
  type MentoringPlan,
  type OrganisationFact,
  type Place,
} from "./organisation.events";
import { decidedOnName, type NameCommand, type NameGiven } from "./organisation.names.decide";
import { evolve, type Organisation, type OrganisationState } from "./organisation.state";
import {
  undertook,
  type UndertakingCommand,
  type UndertakingGiven,
  type UndertakingRefusal,
} from "./organisation.undertakings.decide";

/** What is asked of an organisation when it is first met: nobody has an id yet. */
export type NewDetails = Omit<Details, "contact"> & {
  readonly contact?: Partial<Omit<NonNullable<Details["contact"]>, "personId">> | undefined;
};
export type NewAssets = Omit<Assets, "experts"> & {
  readonly experts: readonly Omit<Assets["experts"][number], "personId">[];
};

export type OrganisationCommand =
  | { readonly type: "register-organisation"; readonly details: NewDetails }
  | { readonly type: "note-place" }
  | NameCommand
  | { readonly type: "correct-organisation"; readonly details: NewDetails; readonly reason: string }
  | { readonly type: "list-assets"; readonly assets: NewAssets }
  | { readonly type: "plan-mentoring"; readonly plan: Omit<MentoringPlan, "personId"> }
  | UndertakingCommand;

export type OrganisationRefusal =
  | "organisation-unknown"
  | "organisation-name-taken"
  | "organisation-changed-too-often"
  | "organisation-told-elsewhere"
  | "contact-unnamed"
  | UndertakingRefusal;

export interface OrganisationGiven extends UndertakingGiven, NameGiven {
  readonly organisationId?: string;
  /** The place through which it is said, and what it calls the organisation; undefined where there is none. */
  readonly place?: Place | undefined;
  /** True where the organisation speaks for itself, by its own people or as who leads the programme. */
  readonly itself?: boolean;
  readonly known?: Pick<Details, "name" | "country"> | undefined;
}

type Decided = Decision<OrganisationFact, OrganisationRefusal>;
type Given = OrganisationGiven & Circumstances;

/** Whoever is named again under the same name stays the same person. */
const detailsOf = ({ contact, ...rest }: NewDetails, before: Details | undefined, { newId }: Given): Details => {
  if (contact?.name === undefined) return rest;
  const { name, email } = contact;
  const known = before?.contact?.name === name ? before.contact.personId : undefined;
  return { ...rest, contact: { personId: known ?? newId(1), name, ...onlySaid({ email }) } };
};

/** An organisation is met through a place it has: what was not known of it, or of the place, becomes so first. */
const introduced = (
  state: OrganisationState,
  details: Details,
  { organisationId = "", place }: Given,
): readonly OrganisationFact[] => {
  if (!place) return [];
  if (state.status === "absent")
    return [{ type: "enrolment.organisation-registered", data: { organisationId, ...place, ...details } }];
  const known = state.places.some(
    ({ programmeId, applicationId, as }) =>
      programmeId === place.programmeId &&
      (place.as === "listed" || (as !== "listed" && applicationId === place.applicationId)),
  );
  return known ? [] : [{ type: "enrolment.organisation-place-noted", data: { organisationId, ...place } }];
};

const prepared = (
  command: Extract<OrganisationCommand, { type: "correct-organisation" | "list-assets" | "plan-mentoring" }>,
  state: Organisation,
  programmeId: string,
  given: Given,
): Decided => {
  const through = { organisationId: state.organisationId, programmeId };
  // Its people are known to the programme that was told of them, which alone changes what is said of them; so does it itself.
  const elsewhere = (told: string | undefined): boolean =>
    told !== undefined && told !== programmeId && given.itself !== true;
  switch (command.type) {
    case "correct-organisation": {
      const kept = elsewhere(state.told.contact) ? state.details.contact : undefined;
      if (kept && command.details.contact) return refuse("organisation-told-elsewhere", undefined, "/contactName");
      const details = { ...detailsOf(command.details, state.details, given), ...(kept ? { contact: kept } : {}) };
      if (isSame(details, state.details)) return accept();
      if (given.nameTaken && plainName(details.name) !== plainName(state.details.name))
        return refuse("organisation-name-taken", undefined, "/name");
      const data = { ...through, ...details, reason: command.reason };
      return accept({ type: "enrolment.organisation-details-corrected", data });
    }
    case "list-assets": {
      if (elsewhere(state.told.assets)) return refuse("organisation-told-elsewhere");
      const before = state.assets?.experts ?? [];
      const experts = command.assets.experts.map(({ name, kind }, index) => ({
        personId: before.find((each) => each.name === name)?.personId ?? given.newId(index + 1),
        name,
        kind,
      }));
      const { skills, materials } = command.assets;
      const assets = { skills, experts, materials };
      if (isSame(assets, state.assets)) return accept();
      return accept({ type: "enrolment.organisation-assets-listed", data: { ...through, ...assets } });
    }
    case "plan-mentoring": {
      if (elsewhere(state.told.mentoring)) return refuse("organisation-told-elsewhere");
      const before = state.mentoring;
      const named = before?.coordinatorName === command.plan.coordinatorName ? before.personId : given.newId(1);
      const plan = { personId: named, ...command.plan };
      if (isSame(plan, before)) return accept();
      return accept({ type: "enrolment.organisation-mentoring-planned", data: { ...through, ...plan } });
    }
    default:
      return exhausted(command);
  }
};

/** What is said through an application introduces the organisation where nothing was known of it. */
const undertaken = (command: UndertakingCommand, state: OrganisationState, place: Place, given: Given): Decided => {
  const { programmeId, applicationId } = place;
  if (!given.known || applicationId === undefined) return refuse("organisation-unknown");
  const before = introduced(state, given.known, given);
  const met = before.reduce(evolve, state);
  if (met.status === "absent") return refuse("organisation-unknown");
  const through = { organisationId: met.organisationId, programmeId, applicationId };
  const decided = undertook(command, met, through, given);
  if (isRefused(decided) || decided.accepted.length === 0) return decided;
  return accept(...before, ...decided.accepted);
};

const decide = (command: OrganisationCommand, state: OrganisationState, given: Given): Decided => {
  if (command.type === "reserve-organisation-name" || command.type === "settle-organisation-name")
    return decidedOnName(command, state, given);
  const { place, known } = given;
  if (!place) return refuse("organisation-unknown");
  if ("details" in command && command.details.contact && command.details.contact.name === undefined)
    return refuse("contact-unnamed", undefined, "/contactEmail");
  switch (command.type) {
    case "register-organisation":
      // The name was given to another between looking it up and deciding.
      if (state.status === "absent" && state.nameOf !== undefined)
        return refuse("organisation-name-taken", undefined, "/name");
      return accept(...introduced(state, detailsOf(command.details, undefined, given), given));
    case "note-place":
      return known ? accept(...introduced(state, known, given)) : refuse("organisation-unknown");
    case "correct-organisation":
    case "list-assets":
    case "plan-mentoring":
      if (state.status === "absent") return refuse("organisation-unknown");
      return prepared(command, state, place.programmeId, given);
    case "make-strategic-commitment":
    case "follow-strategic-commitment":
    case "withdraw-strategic-commitment":
    case "name-key-programmes":
    case "describe-focus-project":
    case "state-needs":
      return undertaken(command, state, place, given);
    default:
      return exhausted(command);
  }
};

/** An organisation holds everything that it took on and that was said of it, in all programmes of its funder. */
export const MOST_FACTS = 1000;
/** It has one place in each programme or application, and takes back once what it took on; a name is given once. */
const ONCE: readonly OrganisationCommand["type"][] = [
  "register-organisation",
  "note-place",
  "reserve-organisation-name",
  "settle-organisation-name",
  "withdraw-strategic-commitment",
];

/** An organisation within its funder: who it is, where it has a place, what it takes on and what it can give. */
export const organisationDecider: Decider<
  OrganisationCommand,
  OrganisationState,
  OrganisationFact,
  OrganisationRefusal,
  OrganisationGiven
> = bounded(
  { initial: { status: "absent" }, decide, evolve },
  { most: MOST_FACTS, code: "organisation-changed-too-often", spares: ({ type }) => ONCE.includes(type) },
);

export const organisation = noun({
  context: "enrolment",
  name: "organisation",
  facts: organisationFacts,
  decider: organisationDecider,
  // Without snapshots: whoever is named again is known by the name, which a sealed state does not tell.
  scopeOf: (state, tenant) =>
    state.status === "absent" ? undefined : { funder: tenant, programme: state.places[0]?.programmeId ?? "" },
});
