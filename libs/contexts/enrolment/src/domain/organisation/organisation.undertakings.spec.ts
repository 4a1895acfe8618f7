import { given, newIdOf } from "@sankofa/testing/given-when-then";
import { MOST_FACTS, organisation, type OrganisationCommand, type OrganisationGiven } from "./organisation.decide";
import type { FocusProject, OrganisationFact } from "./organisation.events";

const ids = { organisationId: newIdOf(70), programmeId: newIdOf(71), applicationId: newIdOf(73) };
const { organisationId, programmeId, applicationId } = ids;
const digest = "a".repeat(64);
const known = { name: "Tumaini Girls Network", country: "KE" };
const applying: OrganisationGiven = {
  organisationId,
  known,
  place: { programmeId, applicationId, as: "applicant" },
  attachments: [digest],
};
const registered: OrganisationFact = {
  type: "enrolment.organisation-registered",
  data: { ...ids, as: "applicant", ...known },
};
const promise = { where: "strategy" as const, what: "Norms enter the country strategy", by: "2026-09-30" };
const make: OrganisationCommand = { type: "make-strategic-commitment", ...promise };
const undertakingId = newIdOf(1);
const made: OrganisationFact = {
  type: "enrolment.organisation-strategic-commitment-made",
  data: { ...ids, undertakingId, ...promise },
};
const withdrawn: OrganisationFact = {
  type: "enrolment.organisation-strategic-commitment-withdrawn",
  data: { ...ids, undertakingId, reason: "Merged with another" },
};
const tumaini = given(organisation).facts(registered);
const follow = (standing: "under-way" | "kept"): OrganisationCommand => ({
  type: "follow-strategic-commitment",
  undertakingId,
  standing,
});

test("ENR-13 a strategic commitment is made once, followed up, and taken back with a reason", () => {
  tumaini.when(make, applying).then(made).twiceWritesNothing();
  const committed = tumaini.facts(made);
  committed.when(follow("under-way"), applying).twiceWritesNothing();
  committed
    .facts(...committed.when(follow("under-way"), applying).facts)
    .when(follow("kept"), applying)
    .thenTypes("enrolment.organisation-strategic-commitment-followed");
  committed
    .when({ type: "withdraw-strategic-commitment", undertakingId, reason: "Merged with another" }, applying)
    .then(withdrawn)
    .twiceWritesNothing();
});

test("ENR-13 all that an organisation took on is kept, so there is only so much; it takes back and is met all the same", () => {
  const full = { ...applying, factsBefore: MOST_FACTS };
  const committed = tumaini.facts(made);
  const another: OrganisationCommand = { ...make, what: "A budget line for norms" };
  committed.when(another, full).thenRefused("organisation-changed-too-often", { most: MOST_FACTS });
  committed.when(another, { ...applying, factsBefore: MOST_FACTS - 1 }).thenTypes(made.type);
  committed.when(follow("kept"), full).thenRefused("organisation-changed-too-often");
  committed.when(make, full).then();
  committed
    .when({ type: "withdraw-strategic-commitment", undertakingId, reason: "Merged with another" }, full)
    .then(withdrawn);
  const elsewhere = { ...full, place: { programmeId: newIdOf(72), as: "lead" } } as const;
  committed.when({ type: "note-place" }, elsewhere).thenTypes("enrolment.organisation-place-noted");
});

test("ENR-13 nothing is followed up that was never made or was taken back, and that can be made anew", () => {
  tumaini.when(follow("kept"), applying).thenRefused("undertaking-unknown");
  const gone = tumaini.facts(made, withdrawn);
  gone.when(follow("kept"), applying).thenRefused("undertaking-withdrawn");
  gone.when(make, applying).thenTypes("enrolment.organisation-strategic-commitment-made");
});

test("ENR-13 one that is not known yet is registered by the first thing it says", () => {
  given(organisation)
    .when(make, applying)
    .then(registered, { type: made.type, data: { ...made.data, undertakingId: newIdOf(1) } } as OrganisationFact)
    .twiceWritesNothing();
  given(organisation).when(make, { organisationId }).thenRefused("organisation-unknown");
});

test("ENR-13 key programmes are named, and a focus project is described with the theory of change it has", () => {
  const project: FocusProject = {
    project: "Safe at School",
    objectives: "Fewer girls leave school",
    activities: "Dialogues with parents",
    ends: "2027-03-31",
    targetGroups: ["Parents", "Teachers"],
    theoryOfChange: digest,
  };
  tumaini.when({ type: "name-key-programmes", programmes: ["Safe at School"] }, applying).twiceWritesNothing();
  tumaini
    .when({ type: "describe-focus-project", project }, applying)
    .then({ type: "enrolment.organisation-focus-project-described", data: { ...ids, ...project } })
    .twiceWritesNothing();
  tumaini
    .when({ type: "describe-focus-project", project }, { ...applying, attachments: [] })
    .thenRefused("attachment-unknown");
});

test("ENR-9 needs are stated in their order; the same ones again are no news", () => {
  const needs = {
    needs: [
      { need: "Fundraising", because: "goal" as const },
      { need: "Keeping staff", because: "recurring-challenge" as const },
    ],
    looked: "The capacity assessment of 2025",
  };
  tumaini
    .when({ type: "state-needs", needs }, applying)
    .then({ type: "enrolment.organisation-needs-stated", data: { ...ids, ...needs } })
    .twiceWritesNothing();
});
