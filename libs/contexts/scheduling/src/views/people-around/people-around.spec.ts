import "reflect-metadata";
import type { FeedMessage } from "@sankofa/contracts/feed";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { said } from "@sankofa/testing/told-cohort";
import { getEngagement } from "../engagements/engagements.query";
import { listPeople } from "./people-around.query";

const { relationshipId, programmeId } = relationshipIds;
const opened = said("relationship.opened", relationshipTerms);
const participant = (nth: number, more: object = {}) => ({
  ...{ personId: newIdOf(nth), name: `⟦s1.${nth}⟧`, role: "evaluation", programmeId },
  ...{ organisationId: relationshipTerms.menteeOrganisationId, ...more },
});
const nominated = (nth: number, more: object = {}) => said("participant.nominated", participant(nth, more));
const contact = (nth: number, more: object = {}) =>
  said("relationship.contact-named", {
    ...relationshipIds,
    ...{ side: "mentee", duty: "focal-point", personId: newIdOf(nth), name: `⟦s1.${nth}⟧` },
    ...more,
  });
const ofMentor = { mentorId: newIdOf(70), programmeId };
const mentor = said("mentor-profile.opened", { ...ofMentor, personId: newIdOf(71), name: "⟦s1.71⟧" });
const taken = said("mentor-profile.relationship-taken", { ...ofMentor, relationshipId });
const released = said("mentor-profile.relationship-released", { ...ofMentor, relationshipId });

const people = async (...heard: readonly FeedMessage[]) =>
  (await listPeople.answer({ relationshipId }, readingOver(feed(...heard))))?.items.map(
    ({ personId, part, left }) => [personId, part, left] as const,
  );

test("SCH-3 a pair knows its duties, its mentor, and whom its mentees nominated in the programme, by sealed names", async () => {
  const known = readingOver(feed(opened, nominated(41), contact(51, { duty: "coordinator" }), mentor, taken));
  expect((await listPeople.answer({ relationshipId }, known))?.items).toEqual([
    { personId: newIdOf(51), name: "⟦s1.51⟧", side: "mentee", part: "coordinator", left: false },
    { personId: newIdOf(71), name: "⟦s1.71⟧", side: "mentor", part: "mentor", left: false },
    { personId: newIdOf(41), name: "⟦s1.41⟧", side: "mentee", part: "evaluation", left: false },
  ]);
  expect(await people(opened, nominated(41, { programmeId: newIdOf(9) }))).toEqual([]);
  expect(await people(opened, mentor)).toEqual([]);
  expect(await people(nominated(41))).toBeUndefined();
});

test("SCH-3 a mentee that joined brings its people along", async () => {
  const organisationId = newIdOf(30);
  const joined = said("relationship.mentee-joined", { ...relationshipIds, organisationId, organisation: "Faraja" });
  expect(await people(opened, nominated(42, { organisationId }))).toEqual([]);
  expect(await people(opened, joined, nominated(42, { organisationId }))).toEqual([[newIdOf(42), "evaluation", false]]);
});

test("ENR-5 whoever somebody else has taken over from has left, unless another part is still theirs", async () => {
  const replaced = said("participant.replaced", { ...participant(42), replacedPersonId: newIdOf(41) });
  expect(await people(opened, nominated(41), replaced)).toEqual([
    [newIdOf(41), "evaluation", true],
    [newIdOf(42), "evaluation", false],
  ]);
  expect(await people(opened, nominated(41), contact(41), replaced)).toContainEqual([
    newIdOf(41),
    "focal-point",
    false,
  ]);
  expect(await people(opened, contact(51), contact(52, { replacedPersonId: newIdOf(51) }))).toEqual([
    [newIdOf(51), "focal-point", true],
    [newIdOf(52), "focal-point", false],
  ]);
  expect(await people(opened, mentor, taken, released)).toEqual([[newIdOf(71), "mentor", true]]);
});

test("SCH-3 an engagement shows who is to come and who came, and how that was put right", async () => {
  const of = { engagementId: newIdOf(21), ...relationshipIds, kind: "meeting" };
  const proposed = said("engagement.proposed", { ...of, startsAt: "2026-02-28T09:00:00.000Z", minutes: 60 });
  const expected = said("engagement.people-expected", { ...of, people: [newIdOf(41)] });
  const mark = { ...of, personId: newIdOf(41) };
  const recorded = said("engagement.attendance-recorded", { ...mark, attended: "present" });
  const corrected = said("engagement.attendance-corrected", {
    ...mark,
    ...{ attended: "in-part", was: "present", reason: "Left at noon" },
  });
  const seen = (...heard: readonly FeedMessage[]) =>
    getEngagement.answer(of, readingOver(feed(opened, nominated(41), proposed, ...heard)));
  expect(await seen()).toMatchObject({ expected: [], attendance: [], people: [{ personId: newIdOf(41) }] });
  expect(await seen(expected, recorded)).toMatchObject({
    expected: [newIdOf(41)],
    attendance: [{ personId: newIdOf(41), attended: "present", corrected: null }],
  });
  expect(await seen(expected, recorded, corrected)).toMatchObject({
    attendance: [{ attended: "in-part", corrected: { was: "present", reason: "Left at noon" } }],
  });
});
