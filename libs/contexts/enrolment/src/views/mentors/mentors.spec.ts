import type { Message } from "@sankofa/kernel/contract";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { mentoredRelationshipsView } from "./mentored-relationships.view";
import { getMentor } from "./mentors.query";
import { mentorsView } from "./mentors.view";

const of = { mentorId: newIdOf(1), programmeId: newIdOf(2) };
const relationshipId = newIdOf(3);
const opened = {
  type: "mentor-profile.opened",
  data: { ...of, organisationName: "Umoja", personId: newIdOf(4), name: "⟦s1.n⟧", email: "⟦s1.e⟧" },
};
const taken = { type: "mentor-profile.relationship-taken", data: { ...of, relationshipId, capacity: 2, taken: 1 } };
const released = (mentorId = of.mentorId) => ({
  type: "mentor-profile.relationship-released",
  data: { ...of, mentorId, relationshipId, reason: "completed", taken: 0 },
});

test("ENR-14 a mentor is shown with skills of three kinds, what was seen when, and how much can be carried", () => {
  const skills = [{ kind: "facilitation", skill: "Leading a dialogue" }];
  const observed = { what: "mock-facilitation", finding: "ready" };
  const [doc] = [
    ...folded(
      mentorsView,
      feed<Message>(
        opened,
        { type: "mentor-profile.skills-stated", data: { ...of, skills } },
        { type: "mentor-profile.observed", data: { ...of, ...observed } },
        { type: "mentor-profile.capacity-set", data: { ...of, from: 2, to: 3, reason: "Full time now" } },
        taken,
      ),
    ).values(),
  ];
  expect(doc).toMatchObject({ skills, observed: [{ ...observed, happened: NOW }], capacity: 3 });
  expect(doc && mentorsView.index["free"]?.(doc)).toBe(2);
});

test("ENR-14 a relationship knows who carries it, the first of two who were given it at once first", () => {
  const start = { type: "relationship.opened", data: { ...of, relationshipId, menteeOrganisation: "Tumaini" } };
  const carriers = (...said: readonly Message[]) =>
    folded(mentoredRelationshipsView, feed<Message>(start, ...said)).get(relationshipId)?.carriers;
  const other = newIdOf(9);
  const takenToo = { ...taken, data: { ...taken.data, mentorId: other } };
  expect(carriers()).toEqual([]);
  expect(carriers(taken)).toEqual([of.mentorId]);
  expect(carriers(taken, takenToo)).toEqual([of.mentorId, other]);
  expect(carriers(taken, takenToo, released(other))).toEqual([of.mentorId]);
  expect(carriers(taken, takenToo, released())).toEqual([other]);
});

test.each([
  "relationship.pairing-declined",
  "relationship.completed",
  "relationship.completed-early",
  "relationship.ended-prematurely",
  "relationship.transitioned",
])("ENR-14 after %s a relationship is known to need no mentor", (type) => {
  const start = { type: "relationship.opened", data: { ...of, relationshipId, menteeOrganisation: "Tumaini" } };
  const known = (...said: readonly Message[]) =>
    folded(mentoredRelationshipsView, feed<Message>(...said)).get(relationshipId);
  expect(known(start, taken)?.ended).toBe(false);
  expect(known(start, taken, { type, data: { ...of, relationshipId } })).toMatchObject({
    ended: true,
    carriers: [of.mentorId],
  });
  expect(known({ type, data: { ...of, relationshipId } })).toBeUndefined();
});

test("ENR-14 a mentor's page says whom they work for and carry, as of any moment", async () => {
  const { programmeId } = of;
  const through = { organisationId: newIdOf(5), programmeId, as: "lead", name: opened.data.organisationName };
  const heard = feed<Message>(
    { type: "programme.opened", data: { programmeId, name: "East Africa", zone: "Africa/Nairobi", limits: [] } },
    { type: "organisation.registered", data: through },
    { type: "relationship.opened", data: { ...of, relationshipId, menteeOrganisation: "Tumaini" } },
    opened,
    taken,
  );
  expect(await getMentor.answer({ mentorId: of.mentorId }, readingOver(heard))).toMatchObject({
    programmeName: "East Africa",
    zone: "Africa/Nairobi",
    organisationId: newIdOf(5),
    carries: [{ relationshipId, mentee: "Tumaini" }],
  });
  expect(getMentor.asOf).toBe(true);
});
