import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { FeedMessage } from "@sankofa/contracts/feed";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipTerms } from "@sankofa/testing/relationship-terms";
import { said } from "@sankofa/testing/told-cohort";
import { cameTooLate, fullFor, matchMentorsView, takenBeside } from "./match-mentors.view";

const ofMentor = (mentor: number) => ({ mentorId: newIdOf(mentor), programmeId: newIdOf(2) });
const opened = (mentor: number): EnrolmentMessage => ({
  type: "mentor-profile.opened",
  data: { ...ofMentor(mentor), organisationName: "Amani", personId: newIdOf(60), name: "⟦s1.a⟧", email: "⟦s1.b⟧" },
});

test("REL-14 a programme's mentors stand together, with what they offer and how much they carry", () => {
  const docs = folded(
    matchMentorsView,
    feed<EnrolmentMessage>(
      opened(1),
      opened(4),
      {
        type: "mentor-profile.skills-stated",
        data: { ...ofMentor(1), skills: [{ kind: "technical", skill: "Advocacy" }] },
      },
      { type: "mentor-profile.capacity-set", data: { ...ofMentor(1), from: 2, to: 3, reason: "x" } },
      {
        type: "mentor-profile.relationship-taken",
        data: { ...ofMentor(1), relationshipId: newIdOf(50), capacity: 3, taken: 1 },
      },
    ),
  );
  expect(docs.get(newIdOf(2))?.mentors).toEqual([
    { mentorId: newIdOf(1), organisation: "Amani", areas: ["Advocacy"], capacity: 3, taken: 1 },
    { mentorId: newIdOf(4), organisation: "Amani", areas: [], capacity: 2, taken: 0 },
  ]);
});

describe("ENR-14 GEN-4 what is promised counts as carried", () => {
  const programmeId = newIdOf(2);
  const decided = (applicationId: string) =>
    said("match.decided", { applicationId, programmeId, mentorId: newIdOf(1) });
  const [first, second, third] = [newIdOf(3), newIdOf(81), newIdOf(82)] as [string, string, string];
  const after = (...heard: readonly FeedMessage[]) =>
    folded(matchMentorsView, feed<FeedMessage>(opened(1) as FeedMessage, ...heard)).get(programmeId);

  test("for others, but not against the mentee it is promised to", () => {
    const doc = after(decided(first), decided(second))!;
    const [mentor] = doc.mentors;
    expect(takenBeside(doc, mentor!)).toBe(2);
    expect(takenBeside(doc, mentor!, first)).toBe(1);
    expect(fullFor(doc, third)).toEqual([newIdOf(1)]);
    expect(fullFor(doc, second)).toEqual([]);
    expect(fullFor(undefined, second)).toEqual([]);
  });

  test("of more decisions than there are places the later ones came too late, unless what they decided has begun", () => {
    const doc = after(decided(second), decided(third), decided(first));
    expect([second, third, first].map((each) => cameTooLate(doc, newIdOf(1), each))).toEqual([false, false, true]);
    const begun = after(
      decided(second),
      decided(third),
      decided(first),
      said("relationship.opened", relationshipTerms),
    );
    expect(cameTooLate(begun, newIdOf(1), first)).toBe(false);
    expect(cameTooLate(undefined, newIdOf(1), first)).toBe(false);
  });
});
