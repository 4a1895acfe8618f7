import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { matchMentorsView } from "./match-mentors.view";

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
      { type: "mentor-profile.capacity-set", data: { ...ofMentor(1), from: 0, to: 2, reason: "x" } },
      {
        type: "mentor-profile.relationship-taken",
        data: { ...ofMentor(1), relationshipId: newIdOf(50), capacity: 2, taken: 1 },
      },
    ),
  );
  expect(docs.get(newIdOf(2))?.mentors).toEqual([
    { mentorId: newIdOf(1), organisation: "Amani", areas: ["Advocacy"], capacity: 2, taken: 1 },
    { mentorId: newIdOf(4), organisation: "Amani", areas: [], capacity: 0, taken: 0 },
  ]);
});
