import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard =
  | Extract<
      EnrolmentContract,
      {
        readonly type: `organisation.${
          | "registered"
          | "place-noted"
          | `strategic-commitment-${"made" | "followed" | "withdrawn"}`
          | "key-programmes-named"
          | "focus-project-described"
          | "needs-stated"}`;
      }
    >
  | Extract<RelationshipsContract, { readonly type: "relationship.opened" | "relationship.mentee-joined" }>;
type Said<Type extends Heard["type"]> = Extract<Heard, { readonly type: Type }>["data"];
type Within = "organisationId" | "programmeId" | "applicationId";

export interface StrategicCommitment extends Omit<Said<"organisation.strategic-commitment-made">, Within> {
  readonly made: Happened;
  readonly followed: readonly (Pick<Said<"organisation.strategic-commitment-followed">, "standing" | "note"> & {
    readonly on: Happened;
  })[];
  readonly withdrawn: { readonly reason: string; readonly on: Happened } | null;
}

/** What an organisation takes on through one application, and the relationship that came of it. */
export interface UndertakingsDoc {
  readonly applicationId: Id;
  readonly programmeId: Id;
  readonly organisationId: Id;
  readonly funder: Id;
  readonly relationshipId: Id | null;
  /** True once another mentee has joined the relationship: its people are mentees there too, and this is not theirs. */
  readonly shared: boolean;
  /** Null until a relationship has come of the application. */
  readonly programmeName: string | null;
  readonly commitments: readonly StrategicCommitment[];
  readonly keyProgrammes: readonly string[];
  readonly focusProject:
    (Omit<Said<"organisation.focus-project-described">, Within> & { readonly on: Happened }) | null;
  readonly needs: (Omit<Said<"organisation.needs-stated">, Within> & { readonly on: Happened }) | null;
}

type Joined = Extract<Heard, { readonly type: "relationship.mentee-joined" }>;

const begun = (contract: Exclude<Heard, Joined>, applicationId: Id): UndertakingsDoc => {
  const { data, tenant: funder } = contract;
  const organisationId = "organisationId" in data ? data.organisationId : data.menteeOrganisationId;
  const nothing = {
    relationshipId: null,
    shared: false,
    programmeName: null,
    commitments: [],
    keyProgrammes: [],
    focusProject: null,
    needs: null,
  };
  return { applicationId, programmeId: data.programmeId, organisationId, funder, ...nothing };
};

const following = (
  doc: UndertakingsDoc,
  undertakingId: Id,
  change: (of: StrategicCommitment) => StrategicCommitment,
): UndertakingsDoc => ({
  ...doc,
  commitments: doc.commitments.map((each) => (each.undertakingId === undertakingId ? change(each) : each)),
});

const project = (
  before: UndertakingsDoc | undefined,
  contract: Heard,
  applicationId: Id,
): UndertakingsDoc | undefined => {
  if (contract.type === "relationship.mentee-joined") return before && { ...before, shared: true };
  const doc = before ?? begun(contract, applicationId);
  const { happened: on } = contract;
  switch (contract.type) {
    case "relationship.opened":
      return { ...doc, relationshipId: contract.data.relationshipId, programmeName: contract.data.programmeName };
    case "organisation.strategic-commitment-made": {
      const { organisationId: _id, programmeId: _programme, applicationId: _of, ...made } = contract.data;
      return { ...doc, commitments: [...doc.commitments, { ...made, made: on, followed: [], withdrawn: null }] };
    }
    case "organisation.strategic-commitment-followed": {
      const { undertakingId, standing, note } = contract.data;
      const seen = { standing, ...(note === undefined ? {} : { note }), on };
      return following(doc, undertakingId, (each) => ({ ...each, followed: [...each.followed, seen] }));
    }
    case "organisation.strategic-commitment-withdrawn": {
      const { undertakingId, reason } = contract.data;
      return following(doc, undertakingId, (each) => ({ ...each, withdrawn: { reason, on } }));
    }
    case "organisation.key-programmes-named":
      return { ...doc, keyProgrammes: contract.data.programmes };
    case "organisation.focus-project-described": {
      const { organisationId: _id, programmeId: _programme, applicationId: _of, ...described } = contract.data;
      return { ...doc, focusProject: { ...described, on } };
    }
    case "organisation.needs-stated": {
      const { organisationId: _id, programmeId: _programme, applicationId: _of, ...stated } = contract.data;
      return { ...doc, needs: { ...stated, on } };
    }
    default:
      return doc;
  }
};

export const undertakingsView = view<UndertakingsDoc, Heard>({
  name: "undertakings",
  version: 2,
  reads: [
    "organisation.registered",
    "organisation.place-noted",
    "organisation.strategic-commitment-made",
    "organisation.strategic-commitment-followed",
    "organisation.strategic-commitment-withdrawn",
    "organisation.key-programmes-named",
    "organisation.focus-project-described",
    "organisation.needs-stated",
    "relationship.opened",
    "relationship.mentee-joined",
  ],
  keys: ({ data: { applicationId } }) => (applicationId === undefined ? [] : [applicationId]),
  project,
  scope: ({ funder, programmeId, applicationId, relationshipId }) => ({
    funder,
    programme: programmeId,
    application: applicationId,
    ...(relationshipId === null ? {} : { relationship: relationshipId }),
  }),
  index: { organisationId: ({ organisationId }) => organisationId },
  history: true,
});
