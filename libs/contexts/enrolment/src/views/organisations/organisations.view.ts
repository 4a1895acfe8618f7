import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { plainName } from "../../domain/plain-name.policies";

type Heard = Extract<
  EnrolmentContract,
  {
    readonly type: `organisation.${"registered" | "place-noted" | "details-corrected" | "assets-listed" | "mentoring-planned"}`;
  }
>;
type Said<Type extends Heard["type"]> = Extract<Heard, { readonly type: Type }>["data"];
type Within = "organisationId" | "programmeId";

export interface OrganisationPlace {
  readonly programmeId: Id;
  readonly applicationId: Id | null;
  readonly as: Said<"organisation.registered">["as"];
}

/** An organisation within its funder. Whoever answers a question decides how much of it the reader is shown. */
export interface OrganisationDoc {
  readonly organisationId: Id;
  readonly funder: Id;
  readonly name: string;
  /** Every name it was known by, plainly written. */
  readonly names: readonly string[];
  readonly country: string | null;
  readonly mission: string | null;
  readonly website: string | null;
  readonly contact: { readonly personId: Id; readonly name: string; readonly email: string | null } | null;
  readonly registered: Instant;
  readonly places: readonly OrganisationPlace[];
  readonly assets: Omit<Said<"organisation.assets-listed">, Within> | null;
  readonly mentoring: Omit<Said<"organisation.mentoring-planned">, Within> | null;
  /** Through which programme each was told of: its readers are shown the people in it. */
  readonly told: Readonly<Record<"contact" | "assets" | "mentoring", Id | null>>;
}

type Details = Pick<Said<"organisation.registered">, "name" | "country" | "mission" | "website" | "contact">;

const detailsOf = ({ name, country, mission, website, contact }: Details) => ({
  name,
  country: country ?? null,
  mission: mission ?? null,
  website: website ?? null,
  contact: contact ? { ...contact, email: contact.email ?? null } : null,
});

const placeOf = ({ programmeId, applicationId, as }: Said<"organisation.place-noted">): OrganisationPlace => ({
  programmeId,
  applicationId: applicationId ?? null,
  as,
});

const project = (doc: OrganisationDoc | undefined, contract: Heard): OrganisationDoc | undefined => {
  if (contract.type === "organisation.registered") {
    const { data, tenant: funder, recorded: registered } = contract;
    const { organisationId, name } = data;
    const known = { organisationId, funder, names: [plainName(name)], registered, places: [placeOf(data)] };
    const told = { contact: data.programmeId, assets: null, mentoring: null };
    return { ...known, ...detailsOf(data), assets: null, mentoring: null, told };
  }
  if (!doc) return undefined;
  switch (contract.type) {
    case "organisation.place-noted":
      return { ...doc, places: [...doc.places, placeOf(contract.data)] };
    case "organisation.details-corrected": {
      const name = plainName(contract.data.name);
      const names = doc.names.includes(name) ? doc.names : [...doc.names, name];
      // A contact who stays the same person was told where that person was first.
      const same = contract.data.contact !== undefined && contract.data.contact.personId === doc.contact?.personId;
      const told = same ? doc.told : { ...doc.told, contact: contract.data.programmeId };
      return { ...doc, ...detailsOf(contract.data), names, told };
    }
    case "organisation.assets-listed": {
      const { organisationId: _id, programmeId, ...assets } = contract.data;
      return { ...doc, assets, told: { ...doc.told, assets: programmeId } };
    }
    case "organisation.mentoring-planned": {
      const { organisationId: _id, programmeId, ...mentoring } = contract.data;
      return { ...doc, mentoring, told: { ...doc.told, mentoring: programmeId } };
    }
    default:
      return exhausted(contract);
  }
};

export const organisationsView = view<OrganisationDoc, Heard>({
  name: "organisations",
  version: 3,
  reads: [
    "organisation.registered",
    "organisation.place-noted",
    "organisation.details-corrected",
    "organisation.assets-listed",
    "organisation.mentoring-planned",
  ],
  keys: ({ data }) => [data.organisationId],
  project,
  scope: ({ funder }) => ({ funder }),
  index: {
    organisationId: ({ organisationId }) => organisationId,
    /** The name from which its id follows, which stays when the name is put right. */
    first: ({ names }) => names[0] ?? "",
    name: ({ name }) => plainName(name),
    /** The same again: a list that begins with something is bounded on both sides. */
    upToName: ({ name }) => plainName(name),
  },
  history: true,
  tenantWide: true,
});
