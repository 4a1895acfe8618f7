import { exhausted } from "@sankofa/kernel/decision";
import { plainName } from "../plain-name.policies";
import { onlySaid } from "../said.policies";
import type {
  Assets,
  Commitment,
  Details,
  FocusProject,
  MentoringPlan,
  Needs,
  OrganisationFact,
  Place,
  Standing,
} from "./organisation.events";

type Registering = Extract<OrganisationFact, { readonly type: "enrolment.organisation-registered" }>;

export interface FollowedCommitment extends Commitment {
  readonly followed?: { readonly standing: Standing; readonly note?: string | undefined };
  readonly withdrawn: boolean;
}

/** What an organisation takes on through one application. */
export interface Undertakings {
  readonly commitments: readonly FollowedCommitment[];
  readonly keyProgrammes: readonly string[];
  readonly focusProject?: FocusProject;
  readonly needs?: Needs;
}

export interface Organisation {
  readonly status: "registered";
  readonly organisationId: string;
  readonly details: Details;
  /** What it was called before it was given the name that it has. */
  readonly nameBefore?: string;
  readonly places: readonly Place[];
  /** By application. */
  readonly undertakings: Readonly<Record<string, Undertakings>>;
  readonly assets?: Assets;
  readonly mentoring?: MentoringPlan;
  readonly told: ToldThrough;
}

/** Through which programme the people of an organisation are known, each where there is one. */
export interface ToldThrough {
  readonly contact?: string | undefined;
  readonly assets?: string;
  readonly mentoring?: string;
}

/** Where nothing was met by a name, it may be that of an organisation which was met by another. */
export type OrganisationState = { readonly status: "absent"; readonly nameOf?: string } | Organisation;

const NOTHING: Undertakings = { commitments: [], keyProgrammes: [] };

export const undertakingsOf = (state: Organisation, applicationId: string): Undertakings =>
  state.undertakings[applicationId] ?? NOTHING;

const detailsOf = ({ name, country, mission, website, contact }: Details): Details =>
  onlySaid({ name, country, mission, website, contact });

const placeOf = ({ programmeId, applicationId, as }: Place): Place => onlySaid({ programmeId, applicationId, as });

/** A contact who stays the same person was told where that person was first. */
const toldOf = (
  { told, details }: Pick<Organisation, "told"> & { readonly details?: Details },
  { contact, programmeId }: Pick<Registering["data"], "contact" | "programmeId">,
): ToldThrough => {
  if (contact && contact.personId === details?.contact?.personId) return told;
  return { ...told, contact: contact && programmeId };
};

const renamed = (state: Organisation, name: string): Organisation =>
  plainName(name) === plainName(state.details.name) ? state : { ...state, nameBefore: state.details.name };

const undertaken = (
  state: Organisation,
  applicationId: string,
  change: (of: Undertakings) => Undertakings,
): Organisation => ({
  ...state,
  undertakings: { ...state.undertakings, [applicationId]: change(undertakingsOf(state, applicationId)) },
});

const changed = (of: Undertakings, undertakingId: string, by: Partial<FollowedCommitment>): Undertakings => ({
  ...of,
  commitments: of.commitments.map((each) => (each.undertakingId === undertakingId ? { ...each, ...by } : each)),
});

type Naming = Extract<OrganisationFact, { readonly type: "enrolment.organisation-name-reserved" }>;

const after = (state: Organisation, fact: Exclude<OrganisationFact, Registering | Naming>): Organisation => {
  switch (fact.type) {
    case "enrolment.organisation-place-noted":
      return { ...state, places: [...state.places, placeOf(fact.data)] };
    case "enrolment.organisation-details-corrected":
      return { ...renamed(state, fact.data.name), details: detailsOf(fact.data), told: toldOf(state, fact.data) };
    case "enrolment.organisation-strategic-commitment-made": {
      const { organisationId: _id, programmeId: _programme, applicationId, ...made } = fact.data;
      return undertaken(state, applicationId, (of) => ({
        ...of,
        commitments: [...of.commitments, { ...made, withdrawn: false }],
      }));
    }
    case "enrolment.organisation-strategic-commitment-followed": {
      const { applicationId, undertakingId, standing, note } = fact.data;
      const followed = onlySaid({ standing, note });
      return undertaken(state, applicationId, (of) => changed(of, undertakingId, { followed }));
    }
    case "enrolment.organisation-strategic-commitment-withdrawn":
      return undertaken(state, fact.data.applicationId, (of) =>
        changed(of, fact.data.undertakingId, { withdrawn: true }),
      );
    case "enrolment.organisation-key-programmes-named":
      return undertaken(state, fact.data.applicationId, (of) => ({ ...of, keyProgrammes: fact.data.programmes }));
    case "enrolment.organisation-focus-project-described": {
      const { organisationId: _id, programmeId: _programme, applicationId, ...focusProject } = fact.data;
      return undertaken(state, applicationId, (of) => ({ ...of, focusProject }));
    }
    case "enrolment.organisation-needs-stated": {
      const { organisationId: _id, programmeId: _programme, applicationId, ...needs } = fact.data;
      return undertaken(state, applicationId, (of) => ({ ...of, needs }));
    }
    case "enrolment.organisation-assets-listed": {
      const { organisationId: _id, programmeId, ...assets } = fact.data;
      return { ...state, assets, told: { ...state.told, assets: programmeId } };
    }
    case "enrolment.organisation-mentoring-planned": {
      const { organisationId: _id, programmeId, ...mentoring } = fact.data;
      return { ...state, mentoring, told: { ...state.told, mentoring: programmeId } };
    }
    default:
      return exhausted(fact);
  }
};

export const evolve = (state: OrganisationState, fact: OrganisationFact): OrganisationState => {
  if (fact.type === "enrolment.organisation-name-reserved")
    return state.status === "absent" ? { status: "absent", nameOf: fact.data.organisationId } : state;
  if (fact.type !== "enrolment.organisation-registered") return state.status === "absent" ? state : after(state, fact);
  const { organisationId } = fact.data;
  return {
    status: "registered",
    organisationId,
    details: detailsOf(fact.data),
    places: [placeOf(fact.data)],
    undertakings: {},
    told: toldOf({ told: {} }, fact.data),
  };
};
