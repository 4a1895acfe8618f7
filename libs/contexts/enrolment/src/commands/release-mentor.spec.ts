import type { Surroundings } from "@sankofa/kernel/manifest";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { releaseMentor } from "./release-mentor";

const [relationshipId, mentorId] = [newIdOf(1), newIdOf(2)];

const idWhere = (known: { readonly carriers: readonly string[] } | undefined) =>
  releaseMentor.id({ relationshipId, reason: "completed" }, {
    lookup: () => Promise.resolve(known),
  } as unknown as Surroundings);

test("ENR-14 who carries a relationship is decided on; where nobody does it names none; what is not known is told", async () => {
  expect(await idWhere({ carriers: [mentorId] })).toBe(mentorId);
  expect(await idWhere({ carriers: [] })).toBe(relationshipId);
  expect(await idWhere(undefined)).toBe("");
});
