import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { lapseTaking } from "../../commands/lapse-taking";
import { whenRelationshipTakenThenLapse as taken } from "./when-relationship-taken-then-lapse";

const [mentorId, relationshipId, other] = [newIdOf(1), newIdOf(2), newIdOf(3)];

test("GEN-4 ENR-14 each taking is looked at again once it is written", () => {
  const data = { mentorId, relationshipId, programmeId: newIdOf(4), capacity: 2, taken: 1 };
  const [contract] = feed<never>({ type: "mentor-profile.relationship-taken", data } as never);
  expect(contract && taken.then(contract)).toEqual([
    { command: `enrolment.${lapseTaking.name}`, request: { mentorId, relationshipId } },
  ]);
});

test.each([
  [
    { carriers: [other, mentorId], ended: false },
    { carriedBy: other, over: false },
  ],
  [
    { carriers: [mentorId], ended: true },
    { carriedBy: mentorId, over: true },
  ],
  [undefined, { carriedBy: undefined, over: false }],
])("GEN-4 ENR-14 it falls through by what the log had before it: of %j it is known %j", async (known, expected) => {
  const around = { lookup: () => Promise.resolve(known) } as never;
  expect(await lapseTaking.given?.({ mentorId, relationshipId }, around)).toEqual(expected);
});
