import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { organisation, type OrganisationCommand, type OrganisationGiven } from "./organisation.decide";
import type { OrganisationFact } from "./organisation.events";

const organisationId = newIdOf(70);
const [programmeId, elsewhere, applicationId] = [newIdOf(71), newIdOf(72), newIdOf(73)];
const known = { name: "Tumaini Girls Network", country: "KE" };
const applying: OrganisationGiven = {
  organisationId,
  known,
  place: { programmeId, applicationId, as: "applicant" },
};
const leading: OrganisationGiven = { organisationId, known, place: { programmeId: elsewhere, as: "lead" } };
const registered: OrganisationFact = {
  type: "enrolment.organisation-registered",
  data: { organisationId, programmeId, applicationId, as: "applicant", ...known },
};
const met: OrganisationCommand = { type: "note-place" };
const tumaini = given(organisation).facts(registered);

test("ENR-13 an organisation is known from its first place on, and another place is noted once", () => {
  given(organisation).when(met, applying).then(registered).twiceWritesNothing();
  tumaini
    .when(met, leading)
    .then({
      type: "enrolment.organisation-place-noted",
      data: { organisationId, programmeId: elsewhere, as: "lead" },
    })
    .twiceWritesNothing();
  given(organisation).when(met, {}).thenRefused("organisation-unknown");
});

test("ENR-11 an organisation on a list is registered with what the list says, and is not made twice", () => {
  const contact = { name: "Njoki", email: "njoki@tumaini.example" };
  const listed: OrganisationCommand = { type: "register-organisation", details: { ...known, contact } };
  const place = { programmeId, as: "listed" as const };
  given(organisation)
    .when(listed, { organisationId, place })
    .then({
      type: "enrolment.organisation-registered",
      data: { organisationId, ...place, ...known, contact: { personId: newIdOf(1), ...contact } },
    })
    .twiceWritesNothing();
  tumaini.when(listed, { organisationId, place }).then();
  const other = { programmeId: elsewhere, as: "listed" as const };
  tumaini.when(listed, { organisationId, place: other }).thenTypes("enrolment.organisation-place-noted");
});

test("ENR-13 what was only listed comes to lend mentors or to lead, and is noted as that once", () => {
  const listed: OrganisationFact = {
    type: "enrolment.organisation-registered",
    data: { organisationId, programmeId, as: "listed", ...known },
  };
  for (const as of ["mentors", "lead"] as const)
    given(organisation)
      .facts(listed)
      .when(met, { organisationId, known, place: { programmeId, as } })
      .then({ type: "enrolment.organisation-place-noted", data: { organisationId, programmeId, as } })
      .twiceWritesNothing();
});

test("ENR-11 an e-mail address is somebody's: without a name it is refused, not dropped", () => {
  const details = { ...known, contact: { email: "njoki@tumaini.example" } };
  const place = { programmeId, as: "listed" as const };
  given(organisation)
    .when({ type: "register-organisation", details }, { organisationId, place })
    .thenRefused("contact-unnamed");
});

test("ENR-13 no organisation takes a name by which another is known", () => {
  const correct: OrganisationCommand = {
    type: "correct-organisation",
    details: { name: "Umoja" },
    reason: "Registered anew",
  };
  tumaini.when(correct, { ...applying, nameTaken: true }).thenRefused("organisation-name-taken");
  const same: OrganisationCommand = { ...correct, details: { name: known.name, mission: "Girls finish school" } };
  tumaini.when(same, { ...applying, nameTaken: true }).thenTypes("enrolment.organisation-details-corrected");
});

test("ENR-13 a name that an organisation was given is kept for it, in the name's own stream, and for nobody after it", () => {
  const reserve = (id: string): OrganisationCommand => ({
    type: "reserve-organisation-name",
    ...{ organisationId: id, programmeId, name: "Tumaini Alliance" },
  });
  const reserved: OrganisationFact = {
    type: "enrolment.organisation-name-reserved",
    data: { organisationId, programmeId, name: "Tumaini Alliance" },
  };
  given(organisation).when(reserve(organisationId)).then(reserved).twiceWritesNothing();
  given(organisation)
    .facts(reserved)
    .when(reserve(newIdOf(79)))
    .then();
  // Who was met by the name keeps it, and an organisation that is called as it first was keeps nothing more.
  tumaini.when(reserve(newIdOf(79))).then();
  const listed: OrganisationCommand = { type: "register-organisation", details: { name: "Tumaini Alliance" } };
  given(organisation)
    .facts(reserved)
    .when(listed, { organisationId: newIdOf(79), place: { programmeId, as: "listed" } })
    .thenRefused("organisation-name-taken");
  // Who was invited by the name before it was kept is met all the same.
  given(organisation).facts(reserved).when(met, applying).then(registered);
});

test("GEN-4 ENR-13 who was given a name that another has first is called as before, with all else that was put right", () => {
  const settle = (name: string): OrganisationCommand => ({
    type: "settle-organisation-name",
    ...{ organisationId, programmeId, name },
  });
  const correctedTo = (name: string, reason: string): OrganisationFact => ({
    type: "enrolment.organisation-details-corrected",
    data: { organisationId, programmeId, ...known, mission: "Girls finish school", name, reason },
  });
  const renamed = tumaini.facts(correctedTo("Umoja", "Registered anew"));
  expect(renamed.state).toMatchObject({ nameBefore: known.name });
  const taken = { nameTaken: true, nameBefore: known.name };
  renamed.when(settle("umoja "), taken).then(correctedTo(known.name, "organisation-name-taken")).twiceWritesNothing();
  renamed.when(settle("Umoja"), { nameBefore: known.name }).then();
  renamed.when(settle("Umoja"), { nameTaken: true }).then();
  renamed.when(settle("Another"), taken).then();
  given(organisation).when(settle("Umoja"), taken).then();
});

test("GEN-2 details are put right as a whole; whoever is named again stays the same person", () => {
  const correct = (name: string, contact?: { readonly name: string }): OrganisationCommand => ({
    type: "correct-organisation",
    details: { ...known, name, ...(contact ? { contact } : {}) },
    reason: "Registered anew",
  });
  const once = tumaini.when(correct("Tumaini Network", { name: "Njoki" }), applying).twiceWritesNothing();
  const again = tumaini.facts(...once.facts).when(correct("Tumaini", { name: "Njoki" }), { ...applying });
  expect(again.facts[0]?.data).toMatchObject({ contact: { personId: newIdOf(1), name: "Njoki" } });
  tumaini.when(correct(known.name), applying).then();
  given(organisation).when(correct("Nobody"), applying).thenRefused("organisation-unknown");
});

test("ENR-9 what it can give as a mentor, and how it manages that, is each written down once", () => {
  const list: OrganisationCommand = {
    type: "list-assets",
    assets: {
      skills: [{ kind: "facilitation", skill: "Leading a dialogue" }],
      experts: [
        { name: "Achieng", kind: "technical" },
        { name: "Otieno", kind: "interpersonal" },
      ],
      materials: [{ title: "Handbook", use: "to-adapt" }],
    },
  };
  const { facts } = tumaini.when(list, leading).twiceWritesNothing();
  expect(facts).toMatchObject([{ data: { experts: [{ personId: newIdOf(1) }, { personId: newIdOf(2) }] } }]);
  const plan = { coordinatorName: "Achieng", hoursAMonth: 12, how: "A call every week" };
  tumaini
    .when({ type: "plan-mentoring", plan }, leading)
    .then({
      type: "enrolment.organisation-mentoring-planned",
      data: { organisationId, programmeId: elsewhere, personId: newIdOf(1), ...plan },
    })
    .twiceWritesNothing();
});

test("folds whatever comes in whatever order", () => {
  const ofCommitment = { organisationId, programmeId, applicationId, undertakingId: newIdOf(9) };
  expectTotal(organisation.decider, [
    registered,
    { type: "enrolment.organisation-strategic-commitment-followed", data: { ...ofCommitment, standing: "kept" } },
    { type: "enrolment.organisation-strategic-commitment-withdrawn", data: { ...ofCommitment, reason: "Moved" } },
  ]);
});

test("PRV-3 through another programme nobody changes or takes away what is said of its people, but the organisation itself", () => {
  const contact = { personId: newIdOf(5), name: "Njoki" };
  const told = given(organisation).facts(
    { ...registered, data: { ...registered.data, contact } },
    {
      type: "enrolment.organisation-assets-listed",
      data: { organisationId, programmeId, skills: [], experts: [], materials: [{ title: "Manual", use: "as-it-is" }] },
    },
  );
  const through: OrganisationGiven = {
    organisationId,
    place: { programmeId: elsewhere, applicationId: newIdOf(74), as: "applicant" },
  };
  const correct = (details: object): OrganisationCommand => ({
    ...{ type: "correct-organisation", details: { ...known, mission: "Girls at school", ...details }, reason: "Told" },
  });
  const list: OrganisationCommand = { type: "list-assets", assets: { skills: [], experts: [], materials: [] } };
  const corrected = { organisationId, programmeId: elsewhere, ...known, mission: "Girls at school", reason: "Told" };
  told.when(correct({}), through).then({
    type: "enrolment.organisation-details-corrected",
    data: { ...corrected, contact },
  });
  told.when(correct({ contact: { name: "Zawadi" } }), through).thenRefused("organisation-told-elsewhere");
  told.when(list, through).thenRefused("organisation-told-elsewhere");
  told.when(list, { ...through, itself: true }).thenTypes("enrolment.organisation-assets-listed");
  told.when(correct({}), { ...through, itself: true }).then({
    type: "enrolment.organisation-details-corrected",
    data: corrected,
  });
  // What is kept was told where it was: it is not the other programme's by having been kept.
  told
    .facts({ type: "enrolment.organisation-details-corrected", data: { ...corrected, contact } })
    .when(correct({ contact: { name: "Zawadi" } }), through)
    .thenRefused("organisation-told-elsewhere");
});
