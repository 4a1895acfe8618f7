import { field, list, optional, orNull, record, Type } from "@sankofa/kernel/schema";
import { SKILL_KINDS } from "../../domain/mentor-profile/mentor-profile.policies";
import {
  COMMITTED_IN,
  MATERIAL_USES,
  NEED_GROUNDS,
  PLACES,
  STANDINGS,
} from "../../domain/organisation/organisation.policies";
import { STATUSES } from "../applications/listed-application.project";
import type { ApplicationDocStatus } from "../applications/applications.doc";
import type { OrganisationDoc, OrganisationPlace } from "./organisations.view";
import type { UndertakingsDoc } from "./undertakings.view";

export type Undertaken = Pick<
  UndertakingsDoc,
  "relationshipId" | "commitments" | "keyProgrammes" | "focusProject" | "needs"
>;

export interface PlaceShown extends OrganisationPlace, Undertaken {
  /** False where the programme's own people gave the organisation this place, and it was known before. */
  readonly opens: boolean;
  /** Null where the reader is not told. */
  readonly programmeName: string | null;
  readonly zone: string | null;
  readonly status: ApplicationDocStatus | null;
  /** Theories of change that the application holds. */
  readonly files: readonly { readonly digest: string; readonly ownerId: string; readonly name: string }[];
}

export interface Organisation extends Omit<OrganisationDoc, "funder" | "names" | "places" | "registered" | "told"> {
  readonly registered: OrganisationDoc["registered"] | null;
  readonly places: readonly PlaceShown[];
  readonly mentors: readonly {
    readonly mentorId: string;
    readonly programmeId: string;
    readonly personId: string;
    readonly name: string;
    readonly free: number;
  }[];
}

const on = field.public(Type.String());
const skillKind = () => field.oneOf(...SKILL_KINDS);

const commitment = record({
  undertakingId: field.id(),
  where: field.oneOf(...COMMITTED_IN),
  what: field.text(),
  by: optional(field.localDate()),
  made: on,
  followed: list(record({ standing: field.oneOf(...STANDINGS), note: optional(field.text()), on })),
  withdrawn: orNull(record({ reason: field.text(), on })),
});

const focusProject = record({
  project: field.line(),
  about: optional(field.text()),
  objectives: field.text(),
  activities: field.text(),
  ends: optional(field.localDate()),
  targetGroups: list(field.line()),
  theoryOfChange: optional(field.digest()),
  on,
});

const place = record({
  programmeId: field.id(),
  applicationId: orNull(field.id()),
  as: field.oneOf(...PLACES),
  opens: field.flag(),
  programmeName: orNull(field.line()),
  zone: orNull(field.zone()),
  status: orNull(field.oneOf(...STATUSES)),
  relationshipId: orNull(field.id()),
  files: list(record({ digest: field.digest(), ownerId: field.id(), name: field.personal("ownerId") })),
  commitments: list(commitment),
  keyProgrammes: list(field.line()),
  focusProject: orNull(focusProject),
  needs: orNull(
    record({
      needs: list(record({ need: field.line(), because: field.oneOf(...NEED_GROUNDS) })),
      looked: optional(field.text()),
      on,
    }),
  ),
});

export const organisationSchema = record({
  organisationId: field.id(),
  name: field.line(),
  country: orNull(field.public(Type.String())),
  mission: orNull(field.text()),
  website: orNull(field.line()),
  contact: orNull(
    record({
      personId: field.id(),
      name: field.personal("personId"),
      email: orNull(field.personal("personId")),
    }),
  ),
  registered: orNull(field.instant()),
  places: list(place),
  assets: orNull(
    record({
      skills: list(record({ kind: skillKind(), skill: field.line() })),
      experts: list(record({ personId: field.id(), name: field.personal("personId"), kind: skillKind() })),
      materials: list(record({ title: field.line(), use: field.oneOf(...MATERIAL_USES) })),
    }),
  ),
  mentoring: orNull(
    record({
      personId: field.id(),
      coordinatorName: field.personal("personId"),
      hoursAMonth: field.whole(1),
      how: field.text(),
      means: optional(field.text()),
    }),
  ),
  mentors: list(
    record({
      mentorId: field.id(),
      programmeId: field.id(),
      personId: field.id(),
      name: field.personal("personId"),
      free: field.whole(),
    }),
  ),
});
