import { APPROACHES as ofPages } from "../../apps/web/src/api/approach-codes";
import { USUAL_CAPACITY as ofProfiles } from "../../libs/contexts/enrolment/src/domain/mentor-profile/mentor-profile.policies";
import data from "../../libs/contexts/relationships/src/content/approaches/s2s/v1.json";
import { APPROACHES as ofChoices } from "../../libs/contexts/relationships/src/domain/approach-choice/approach-choice.events";
import { USUAL_CAPACITY as ofMatches } from "../../libs/contexts/relationships/src/domain/match-proposal/match-proposal.policies";
import { APPROACHES as ofEngagements } from "../../libs/contexts/scheduling/src/domain/engagement/engagement.events";

const TOOLKIT = 9;

test("REL-4 the pages offer the nine approaches that are chosen among, in the toolkit's order", () => {
  expect(ofChoices).toHaveLength(TOOLKIT);
  expect([...ofPages]).toEqual([...ofChoices]);
  expect(data.approaches.map(({ approach }) => approach)).toEqual([...ofChoices]);
});

test("REL-4 SCH-3 whatever is chosen among can be what people meet by", () => {
  expect([...ofEngagements].sort()).toEqual([...ofChoices].sort());
});

test("ENR-14 REL-14 a mentor of whom nothing is said carries as many relationships in a proposal as in the profile", () => {
  expect(ofMatches).toBe(ofProfiles);
});
