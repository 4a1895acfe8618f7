import { instrumentOf } from "../instrument/instruments";
import type { PlannedForm } from "./form-plan.schema";

/** What a form that is asked for says of the relationship it belongs to. */
export interface AskedIn {
  readonly relationshipId: string;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly zone: string;
  readonly participants: readonly { readonly personId: string; readonly role: string }[];
}

/** The sections of a form that are not asked once per organisation; undefined where all are asked of everybody. */
const sectionsOfOthers = ({ instrument, version }: PlannedForm): readonly string[] | undefined => {
  const sections = instrumentOf(instrument, version)?.sections ?? [];
  const own = sections.filter(({ perOrganisation }) => perOrganisation !== true);
  return own.length === sections.length ? undefined : own.map(({ section }) => section);
};

/** Who answers for the organisation: the first participant in the first of the roles that anybody holds, else the first of all. */
const speakerOf = (roles: readonly string[], participants: AskedIn["participants"]): string | undefined =>
  roles.flatMap((role) => participants.filter((each) => each.role === role))[0]?.personId ?? participants[0]?.personId;

/** A planned form as the requests that ask for it: one for a side, or one for each of the mentee's participants. */
export const plannedForms = (
  form: PlannedForm,
  { relationshipId, programmeId, applicationId, zone, participants }: AskedIn,
  since: string,
): readonly Readonly<Record<string, unknown>>[] => {
  const { instrument, occasion, of, organisationBy = [], dueDays, lapseDays } = form;
  const asked = {
    ...{ relationshipId, programmeId, applicationId, zone, instrument, occasion, since, dueDays },
    ...(lapseDays === undefined ? {} : { lapseDays }),
  };
  if (of !== "participants") return [{ ...asked, side: of }];
  const speaker = speakerOf(organisationBy, participants);
  const others = sectionsOfOthers(form);
  return participants.map(({ personId, role }) => ({
    ...{ ...asked, side: "mentee", personId, role },
    ...(others && personId !== speaker ? { sections: others } : {}),
  }));
};
