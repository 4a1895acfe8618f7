import type { Message } from "@sankofa/kernel/contract";
import type { Grant } from "@sankofa/kernel/scope";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { getMentor } from "../mentors/mentors.query";
import { getOrganisation, listOrganisations } from "./organisations.query";

const [organisationId, programmeId, elsewhere] = [newIdOf(1), newIdOf(2), newIdOf(5)];
const [applicationId, relationshipId] = [newIdOf(3), newIdOf(4)];
const applying = { organisationId, programmeId, applicationId };
const contact = { personId: newIdOf(6), name: "Njoki" };
const registered = {
  type: "organisation.registered",
  data: { ...applying, as: "applicant", name: "Tumaini Girls Network", country: "KE", contact },
};
const noted = (as: string) => ({
  type: "organisation.place-noted",
  data: { organisationId, programmeId: elsewhere, as },
});
const other = {
  type: "organisation.registered",
  data: { organisationId: newIdOf(8), programmeId: elsewhere, as: "listed", name: "Umoja", country: "TZ", contact },
};
const grant = (role: Grant["role"], level: Grant["level"], on: string): Grant => ({ id: newIdOf(9), role, level, on });
const opened = {
  type: "relationship.opened",
  data: { ...applying, relationshipId, programmeName: "East Africa", menteeOrganisationId: organisationId },
};
const joined = {
  type: "relationship.mentee-joined",
  data: { applicationId, programmeId, relationshipId, organisationId: newIdOf(8), organisation: "Umoja", twin: false },
};

const seenBy = (grants: readonly Grant[], ...said: readonly object[]) => {
  const reading = readingOver(feed<Message>(...(said as [])), { grants });
  return {
    shown: getOrganisation.answer({ organisationId }, reading),
    listed: async () => (await listOrganisations.answer({}, reading))?.items,
  };
};

test.each(["listed", "mentors"])(
  "PRV-3 a place as %s, which a programme gives by itself, tells nothing",
  async (as) => {
    const coordinator = [grant("coordinator", "programme", elsewhere)];
    const { shown, listed } = seenBy(coordinator, registered, noted(as), other);
    expect(await shown).toMatchObject({
      name: "Tumaini Girls Network",
      country: null,
      contact: null,
      registered: null,
      places: [{ programmeId: elsewhere, as, opens: false }],
    });
    expect(await listed()).toMatchObject([
      { name: "Tumaini Girls Network", country: null, places: 1 },
      { name: "Umoja", country: "TZ" },
    ]);
    const own = seenBy([grant("coordinator", "programme", programmeId)], registered, noted(as), other);
    expect(await own.shown).toMatchObject({ contact, places: [{ opens: true }] });
    expect(await own.listed()).toMatchObject([{ name: "Tumaini Girls Network", country: "KE", places: 1 }]);
  },
);

test("PRV-3 a programme to which an organisation applies too is not told of the people that another knows", async () => {
  const applied = { ...noted("applicant"), data: { ...noted("applicant").data, applicationId: newIdOf(10) } };
  const corrected = {
    type: "organisation.details-corrected",
    data: { organisationId, programmeId: elsewhere, name: "Tumaini", mission: "Girls", contact, reason: "Told" },
  };
  const assets = { skills: [], experts: [{ personId: newIdOf(11), name: "Baraka", kind: "technical" }], materials: [] };
  const listed = { type: "organisation.assets-listed", data: { organisationId, programmeId, ...assets } };
  const said = [registered, listed, applied, corrected];
  const of = (on: string) => seenBy([grant("coordinator", "programme", on)], ...said).shown;
  expect(await of(elsewhere)).toMatchObject({ mission: "Girls", contact: null, assets: null });
  expect(await of(programmeId)).toMatchObject({ mission: "Girls", contact, assets });
  const leading = { ...noted("lead") };
  const lead = seenBy([grant("coordinator", "programme", elsewhere)], registered, listed, leading);
  expect(await lead.shown).toMatchObject({ contact, assets });
});

test("PRV-2 whoever works in no programme finds no organisation by name, and the funder finds all", async () => {
  const auditor = seenBy([grant("auditor", "relationship", relationshipId)], registered, opened, other);
  expect(await auditor.listed()).toEqual([]);
  const funder = await listOrganisations.answer({}, readingOver(feed<Message>(registered, other)));
  expect(funder?.items).toHaveLength(2);
});

test("PRV-2 once another mentee has joined, who is a mentee in the relationship is told nothing; its mentor is", async () => {
  const said = [registered, opened, joined];
  const of = (role: Grant["role"], level: Grant["level"], on: string) => [grant(role, level, on)];
  const mentee = of("mentee", "relationship", relationshipId);
  expect(await seenBy(mentee, registered, opened).shown).toMatchObject({ contact });
  expect(await seenBy(mentee, ...said).shown).toBeUndefined();
  expect(await seenBy(of("mentor", "relationship", relationshipId), ...said).shown).toMatchObject({ contact });
  for (const role of ["applicant", "mentee"] as const)
    expect(await seenBy(of(role, "application", applicationId), ...said).shown).toMatchObject({ contact });
});

test("ENR-14 a mentor belongs to the organisation it was taken up for, also when that has another name now", async () => {
  const programme = {
    type: "programme.opened",
    data: { programmeId: elsewhere, name: "East", zone: "Africa/Nairobi" },
  };
  const mentor = {
    type: "mentor-profile.opened",
    data: {
      ...{ mentorId: newIdOf(7), programmeId: elsewhere, organisationName: "UMOJA", personId: newIdOf(6) },
      ...{ name: "Salome", email: "salome@umoja.example" },
    },
  };
  const renamed = {
    type: "organisation.details-corrected",
    data: { organisationId: newIdOf(8), programmeId: elsewhere, name: "Umoja Centre", reason: "Registered anew" },
  };
  const reading = readingOver(feed<Message>(programme, other, mentor, renamed));
  expect(await getMentor.answer({ mentorId: newIdOf(7) }, reading)).toMatchObject({ organisationId: newIdOf(8) });
  expect(await getOrganisation.answer({ organisationId: newIdOf(8) }, reading)).toMatchObject({
    name: "Umoja Centre",
    mentors: [{ name: "Salome" }],
  });
});
