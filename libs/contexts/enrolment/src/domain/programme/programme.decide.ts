import { bounded } from "@sankofa/kernel/bounded";
import { noun } from "@sankofa/kernel/manifest";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import { isLocalDate, isZone } from "@sankofa/kernel/time";
import { programmeFacts, type ProgrammeFact } from "./programme.events";
import { COHORT_CAPACITY, contradicted, type LimitRule, type Offer } from "./programme.policies";
import type { ProgrammeState } from "./programme.state";

export type ProgrammeCommand =
  | {
      readonly type: "open-programme";
      readonly programmeId: string;
      readonly name: string;
      readonly leadOrganisationId: string;
      readonly leadOrganisation: string;
      readonly region: readonly string[];
      readonly practice?: string | undefined;
      readonly extraCriteria: readonly string[];
      readonly participantMix?: string | undefined;
      readonly from: string;
      readonly until: string;
      readonly zone: string;
    }
  | { readonly type: "override-limit"; readonly limit: string; readonly to: number; readonly reason: string }
  | { readonly type: "hold-limit" }
  | { readonly type: "close-programme"; readonly reason: string };

export type ProgrammeRefusal =
  | "template-unknown"
  | "programme-unknown"
  | "programme-opened-already"
  | "programme-closed"
  | "period-invalid"
  | "zone-unknown"
  | "criterion-not-offered"
  | "participant-mix-unknown"
  | "limit-unknown"
  | "limit-out-of-bounds"
  | "limits-contradict"
  | "limits-overridden-too-often"
  | "limit-below-use";

export interface ProgrammeGiven {
  /** The template's offer; undefined where no such template is shipped. */
  readonly offer?: Offer | undefined;
  /** How many seats of the cohort are taken now. */
  readonly seatsTaken?: number;
}

type Decided = Decision<ProgrammeFact, ProgrammeRefusal>;
type Command<Type extends ProgrammeCommand["type"]> = Extract<ProgrammeCommand, { type: Type }>;

const open = (command: Command<"open-programme">, state: ProgrammeState, offer: Offer | undefined): Decided => {
  if (!offer) return refuse("template-unknown", undefined, "/template");
  if (!isLocalDate(command.from) || !isLocalDate(command.until) || command.until <= command.from)
    return refuse("period-invalid", { from: command.from, until: command.until }, "/until");
  if (!isZone(command.zone)) return refuse("zone-unknown", { zone: command.zone }, "/zone");
  const unoffered = command.extraCriteria.find((criterion) => !offer.extraCriteria.includes(criterion));
  if (unoffered !== undefined) return refuse("criterion-not-offered", { criterion: unoffered }, "/extraCriteria");
  const participantMix = command.participantMix ?? offer.participantMixes[0] ?? "";
  if (!offer.participantMixes.includes(participantMix))
    return refuse("participant-mix-unknown", { mix: participantMix }, "/participantMix");
  const opened: ProgrammeFact = {
    type: "enrolment.programme-opened",
    data: {
      programmeId: command.programmeId,
      name: command.name,
      template: offer.template,
      templateVersion: offer.templateVersion,
      leadOrganisationId: command.leadOrganisationId,
      leadOrganisation: command.leadOrganisation,
      practice: command.practice ?? offer.practice,
      participantMix,
      from: command.from,
      until: command.until,
      zone: command.zone,
      region: [...new Set(command.region)],
      extraCriteria: [...new Set(command.extraCriteria)],
      limits: offer.limits.map(({ limit, value }) => ({ limit, value })),
    },
  };
  if (state.status === "absent") return accept(opened);
  const same = canonicalJson(evolve({ status: "absent" }, opened)) === canonicalJson(state);
  return same ? accept() : refuse("programme-opened-already");
};

const override = (command: Command<"override-limit">, state: ProgrammeState, given: ProgrammeGiven): Decided => {
  if (state.status === "absent") return refuse("programme-unknown");
  if (state.status === "closed") return refuse("programme-closed");
  const rules: readonly LimitRule[] = given.offer?.limits ?? [];
  const rule = rules.find((each) => each.limit === command.limit);
  const from = state.limits[command.limit];
  if (!rule || from === undefined) return refuse("limit-unknown", { limit: command.limit }, "/limit");
  if (from === command.to) return accept();
  if (command.to < rule.least || command.to > rule.most)
    return refuse("limit-out-of-bounds", { limit: rule.limit, least: rule.least, most: rule.most }, "/to");
  const taken = given.seatsTaken ?? 0;
  if (rule.limit === COHORT_CAPACITY && command.to < taken)
    return refuse("limit-below-use", { limit: rule.limit, taken }, "/to");
  const against = contradicted(rules, { ...state.limits, [rule.limit]: command.to });
  if (against) return refuse("limits-contradict", { lower: against.lower, upper: against.upper }, "/to");
  return accept({
    type: "enrolment.programme-limit-overridden",
    data: { programmeId: state.programmeId, limit: rule.limit, from, to: command.to, reason: command.reason },
  });
};

/**
 * GEN-4: lowering the limit looks at the seats, and taking a seat at the limit, each in a stream of its own. A seat that was taken at
 * the moment the limit was lowered is somebody's: the limit is what is used.
 */
const hold = (state: ProgrammeState, { seatsTaken = 0 }: ProgrammeGiven): Decided => {
  const from = state.status === "absent" ? undefined : state.limits[COHORT_CAPACITY];
  if (state.status === "absent" || from === undefined || seatsTaken <= from) return accept();
  return accept({
    type: "enrolment.programme-limit-overridden",
    data: {
      programmeId: state.programmeId,
      limit: COHORT_CAPACITY,
      from,
      to: seatsTaken,
      reason: "limit-below-use",
    },
  });
};

const close = (command: Command<"close-programme">, state: ProgrammeState): Decided => {
  if (state.status === "absent") return refuse("programme-unknown");
  if (state.status === "closed") return accept();
  return accept({
    type: "enrolment.programme-closed",
    data: { programmeId: state.programmeId, reason: command.reason },
  });
};

const evolve = (state: ProgrammeState, fact: ProgrammeFact): ProgrammeState => {
  switch (fact.type) {
    case "enrolment.programme-opened": {
      const { limits, ...opened } = fact.data;
      return {
        status: "open",
        ...opened,
        limits: Object.fromEntries(limits.map(({ limit, value }) => [limit, value])),
      };
    }
    case "enrolment.programme-limit-overridden":
      return state.status === "absent"
        ? state
        : { ...state, limits: { ...state.limits, [fact.data.limit]: fact.data.to } };
    case "enrolment.programme-closed":
      return state.status === "absent" ? state : { ...state, status: "closed" };
    default:
      return exhausted(fact);
  }
};

const decide = (command: ProgrammeCommand, state: ProgrammeState, given: Circumstances & ProgrammeGiven): Decided => {
  switch (command.type) {
    case "open-programme":
      return open(command, state, given.offer);
    case "override-limit":
      return override(command, state, given);
    case "hold-limit":
      return hold(state, given);
    case "close-programme":
      return close(command, state);
    default:
      return exhausted(command);
  }
};

/** A programme shows each time that a limit of its template was overridden. */
export const MOST_FACTS = 200;
const SPARED: readonly ProgrammeCommand["type"][] = ["hold-limit", "close-programme"];

/** ENR-1: a programme is opened from one template and may override its limits, each override a fact. */
export const programmeDecider: Decider<
  ProgrammeCommand,
  ProgrammeState,
  ProgrammeFact,
  ProgrammeRefusal,
  ProgrammeGiven
> = bounded(
  { initial: { status: "absent" }, decide, evolve },
  { most: MOST_FACTS, code: "limits-overridden-too-often", spares: ({ type }) => SPARED.includes(type) },
);

/** A programme and the terms it offers. */
export const programme = noun({
  context: "enrolment",
  name: "programme",
  facts: programmeFacts,
  decider: programmeDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) =>
    state.status === "absent" ? undefined : { funder: tenant, programme: state.programmeId },
});
