import { newIdOf } from "@sankofa/testing/given-when-then";
import type { Correction, RelationshipFact } from "../domain/relationship/relationship.events";
import { outbound } from "./outbound";

const belongs = { relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const SAID_OF = { stream: `relationships.relationship-${newIdOf(1)}`, id: newIdOf(4) };
type Fact<Name extends string> = Extract<RelationshipFact, { type: `relationships.relationship-${Name}` }>;

const corrected = (data: Pick<Correction, "correctedType"> & Partial<Correction>): Fact<"corrected"> => ({
  type: "relationships.relationship-corrected",
  data: { ...belongs, corrects: newIdOf(5), reason: "Ama was told another day", ...data },
});

test("what somebody wrote about an ending stays in the house", () => {
  const declined: Fact<"pairing-declined"> = {
    type: "relationships.relationship-pairing-declined",
    data: { ...belongs, side: "mentee", reason: "Kofi knows them", ended: "2026-03-03T09:00:00.000Z" },
  };
  expect(outbound[declined.type].outside?.(declined, SAID_OF)).toEqual({
    type: "org.sankofa.relationship.ended.v1",
    data: { ...belongs, outcome: "pairing-declined", ended: "2026-03-03T09:00:00.000Z" },
  });
});

test("a corrected ending is said again, with what was put right", () => {
  const { outside } = outbound["relationships.relationship-corrected"];
  const ofReason = corrected({ correctedType: "relationship.ended-prematurely", endingReason: "no-good-match" });
  expect(outside?.(ofReason, SAID_OF)?.data).toEqual({
    ...belongs,
    outcome: "ended-prematurely",
    reason: "no-good-match",
    corrects: newIdOf(5),
  });
  const ofDay = corrected({ correctedType: "relationship.completed", happened: "2026-03-01[Africa/Nairobi]" });
  expect(outside?.(ofDay, SAID_OF)?.data).toEqual({
    ...belongs,
    outcome: "completed",
    ended: "2026-03-01[Africa/Nairobi]",
    corrects: newIdOf(5),
  });
});

test("of other corrections the world hears nothing", () => {
  const { outside } = outbound["relationships.relationship-corrected"];
  expect(outside?.(corrected({ correctedType: "relationship.stage-entered" }), SAID_OF)).toBeUndefined();
});
