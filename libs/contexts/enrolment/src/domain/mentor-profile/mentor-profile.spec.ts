import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { mentorProfile, MOST_FACTS, type MentorProfileCommand } from "./mentor-profile.decide";
import type { MentorProfileFact } from "./mentor-profile.events";

const of = { mentorId: newIdOf(7, 7), programmeId: newIdOf(8, 8) };
const person = { organisationName: "Umoja", name: "Salome", email: "salome@umoja.example" };
const open: MentorProfileCommand = { type: "open-mentor-profile", ...of, ...person };
const opened: MentorProfileFact = {
  type: "enrolment.mentor-profile-opened",
  data: { ...of, ...person, personId: newIdOf(1) },
};
const taken = (nth: number, count: number, capacity = 2): MentorProfileFact => ({
  type: "enrolment.mentor-profile-relationship-taken",
  data: { ...of, relationshipId: newIdOf(nth), capacity, taken: count },
});
const released = (nth: number, count: number): MentorProfileFact => ({
  type: "enrolment.mentor-profile-relationship-released",
  data: { ...of, relationshipId: newIdOf(nth), reason: "completed", taken: count },
});
const observed = (finding: "ready" | "not-yet"): MentorProfileFact => ({
  type: "enrolment.mentor-profile-observed",
  data: { ...of, what: "mock-facilitation", finding },
});
const capacity = (from: number, to: number): MentorProfileFact => ({
  type: "enrolment.mentor-profile-capacity-set",
  data: { ...of, from, to, reason: "Full time now" },
});
const take = (nth: number): MentorProfileCommand => ({ type: "take-relationship", relationshipId: newIdOf(nth) });
const here = { relationshipIn: of.programmeId };
const mentor = given(mentorProfile).facts(opened);

test("ENR-14 somebody is taken up as a mentor of an open programme, once", () => {
  given(mentorProfile).when(open, { programme: "open" }).then(opened).twiceWritesNothing();
  given(mentorProfile).when(open, { programme: "closed" }).thenRefused("programme-closed");
  given(mentorProfile).when(open, {}).thenRefused("programme-unknown");
  given(mentorProfile).when(take(1), here).thenRefused("mentor-unknown");
});

test("ENR-14 GEN-4 no more relationships than the mentor can carry; a raised limit lets one more in, an ended one too", () => {
  mentor.facts(taken(1, 1)).when(take(2), here).then(taken(2, 2)).twiceWritesNothing();
  const full = mentor.facts(taken(1, 1), taken(2, 2));
  full.when(take(3), here).thenRefused("mentor-capacity-reached", { capacity: 2 });
  full
    .facts(capacity(2, 3))
    .when(take(3), here)
    .then(taken(3, 3, 3));
  full.facts(released(1, 1)).when(take(3), here).then(taken(3, 2));
});

test("ENR-14 a place that a decision has promised to another mentee is given to nobody else, nor taken away", () => {
  const set = (to: number): MentorProfileCommand => ({ type: "set-mentor-capacity", to, reason: "Full time now" });
  const one = mentor.facts(taken(1, 1));
  one.when(take(2), { ...here, promised: 1 }).thenRefused("mentor-capacity-reached", { capacity: 2 });
  one.when(take(2), { ...here, promised: 0 }).then(taken(2, 2));
  one.when(set(1), { promised: 1 }).thenRefused("capacity-below-use", { taken: 2 });
  one.when(set(3), { promised: 3 }).then(capacity(2, 3));
  one.when(set(1), {}).then(capacity(2, 1));
});

test("ENR-14 the limit is not set below what is carried", () => {
  const set = (to: number): MentorProfileCommand => ({ type: "set-mentor-capacity", to, reason: "Full time now" });
  const full = mentor.facts(taken(1, 1), taken(2, 2));
  full.when(set(1), {}).thenRefused("capacity-below-use", { taken: 2 });
  full.when(set(3), {}).then(capacity(2, 3)).twiceWritesNothing();
});

test("ENR-14 who was last seen not to be ready is given none, and is once that has changed", () => {
  mentor.facts(observed("not-yet")).when(take(1), here).thenRefused("mentor-not-ready");
  mentor.facts(observed("not-yet"), observed("ready")).when(take(1), here).then(taken(1, 1));
});

test("a relationship of another programme, or none, is given to nobody", () => {
  mentor.when(take(1), { relationshipIn: newIdOf(9) }).thenRefused("relationship-elsewhere");
  mentor.when(take(1), {}).thenRefused("relationship-elsewhere");
});

test("ENR-14 a relationship that has ended is given to nobody, for nobody would be told to give its place back", () => {
  mentor.when(take(1), { ...here, over: true }).thenRefused("relationship-over");
  mentor
    .facts(taken(1, 1))
    .when(take(1), { ...here, over: true })
    .then();
});

test("ENR-14 what another mentor carries is given to nobody else before it was taken back", () => {
  mentor.when(take(1), { ...here, carriedBy: newIdOf(9) }).thenRefused("relationship-carried");
  for (const carriedBy of [undefined, of.mentorId]) mentor.when(take(1), { ...here, carriedBy }).then(taken(1, 1));
});

const lapse: MentorProfileCommand = { type: "lapse-taking", relationshipId: newIdOf(1) };

test.each([
  ["another was given it before", { carriedBy: newIdOf(9) }, "relationship-carried"],
  ["it had ended before", { over: true }, "relationship-over"],
])("GEN-4 ENR-14 of what was given at the same moment the later falls through: %s", (_, given, reason) => {
  mentor
    .facts(taken(1, 1))
    .when(lapse, given)
    .then({
      type: "enrolment.mentor-profile-relationship-released",
      data: { ...of, relationshipId: newIdOf(1), reason, taken: 0 },
    })
    .twiceWritesNothing();
});

test("GEN-4 ENR-14 what a mentor was given first, or has no more, stays as it is", () => {
  mentor.facts(taken(1, 1)).when(lapse, { carriedBy: of.mentorId }).then();
  mentor.facts(taken(1, 1)).when(lapse, {}).then();
  mentor.when(lapse, { carriedBy: newIdOf(9) }).then();
  given(mentorProfile).when(lapse, { over: true }).then();
});

test("ENR-14 skills of the three kinds, training received and what was seen are each recorded once", () => {
  const skills = [
    { kind: "technical" as const, skill: "Monitoring and evaluation" },
    { kind: "interpersonal" as const, skill: "Listening" },
    { kind: "facilitation" as const, skill: "Leading a dialogue" },
  ];
  const commands: readonly MentorProfileCommand[] = [
    { type: "state-skills", skills },
    { type: "observe-mentor", what: "references", finding: "ready" },
    { type: "record-mentor-training", training: "Norms and mentoring", hours: 16 },
    { type: "release-mentor", relationshipId: newIdOf(1), reason: "completed" },
  ];
  for (const command of commands.slice(0, 3)) mentor.when(command, {}).twiceWritesNothing();
  mentor
    .facts(taken(1, 1))
    .when(commands[3] as MentorProfileCommand, {})
    .then(released(1, 0))
    .twiceWritesNothing();
  mentor.when({ type: "name-supervisor", supervisorName: "Achieng" }, {}).then({
    type: "enrolment.mentor-profile-supervised",
    data: { ...of, supervisorId: newIdOf(1), supervisorName: "Achieng" },
  });
});

test("ENR-14 nothing is given back where no mentor carries it, and nobody is told off for that", () => {
  given(mentorProfile)
    .when({ type: "release-mentor", relationshipId: newIdOf(1), reason: "completed" }, {})
    .then();
});

test("folds whatever comes in whatever order", () =>
  expectTotal(mentorProfile.decider, [opened, taken(1, 1), released(1, 0), observed("ready"), capacity(2, 3)]));

test("ENR-14 a profile shows each time the mentor was seen at work, so there are only so many; relationships go on", () => {
  const full = { ...here, factsBefore: MOST_FACTS };
  const observe: MentorProfileCommand = { type: "observe-mentor", what: "mock-facilitation", finding: "ready" };
  mentor.when(observe, full).thenRefused("mentor-changed-too-often", { most: MOST_FACTS });
  mentor.when(observe, { factsBefore: MOST_FACTS - 1 }).then(observed("ready"));
  mentor.when(take(1), full).then(taken(1, 1));
  mentor
    .facts(taken(1, 1))
    .when({ type: "release-mentor", relationshipId: newIdOf(1), reason: "completed" }, full)
    .then(released(1, 0));
});
