import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { said } from "@sankofa/testing/told-cohort";
import type { FeedContract, FeedMessage } from "./feed";
import { NO_PROMISES, promisedBeside, promisedBy, withPromises, type ChangesPromises } from "./promises";

const { applicationId, programmeId, relationshipId } = relationshipIds;
const [one, other] = [newIdOf(71), newIdOf(72)];
const decided = (mentorId: string, on = applicationId) =>
  said("match.decided", { proposalId: on, applicationId: on, programmeId, mentorId });
const opened = said("relationship.opened", relationshipTerms);
const taken = (mentorId: string) =>
  said("mentor-profile.relationship-taken", { mentorId, programmeId, relationshipId });
const releasedFrom = (mentorId: string) =>
  said("mentor-profile.relationship-released", { mentorId, programmeId, relationshipId });
const released = releasedFrom(one);
const ended = { ...relationshipIds, ended: NOW };

const after = (...heard: readonly FeedMessage[]) =>
  (feed(...heard) as readonly FeedContract[]).reduce(
    (before, contract) => withPromises(before, contract as ChangesPromises),
    NO_PROMISES,
  );

test("ENR-14 a decision promises a place of the mentor's, in the order of the decisions", () => {
  const promises = after(decided(one), decided(other, newIdOf(80)), decided(one, newIdOf(81)));
  expect(promisedBy(promises, one)).toEqual([applicationId, newIdOf(81)]);
  expect(promisedBy(promises, other)).toEqual([newIdOf(80)]);
  expect(promisedBeside(promises, one)).toBe(2);
  expect(promisedBeside(promises, one, applicationId)).toBe(1);
});

test("ENR-14 an opened relationship keeps the promise until it is given, to whomever", () => {
  expect(promisedBy(after(decided(one), opened), one)).toEqual([applicationId]);
  expect(promisedBy(after(decided(one), opened, taken(one)), one)).toEqual([]);
  expect(promisedBy(after(decided(one), opened, taken(other)), one)).toEqual([]);
});

test("ENR-14 who is decided on after the relationship was given is promised nothing beside it", () => {
  expect(promisedBy(after(opened, taken(one), decided(one)), one)).toEqual([]);
  expect(promisedBy(after(opened, taken(one), released, decided(one)), one)).toEqual([applicationId]);
  expect(promisedBy(after(opened, taken(one), taken(other), releasedFrom(other), decided(one)), one)).toEqual([]);
});

test.each([
  said("match.reopened", { applicationId, programmeId, relationshipId }),
  said("match.lapsed", { applicationId, programmeId, mentorId: one }),
  said("match.sought-anew", { applicationId, programmeId, relationshipId }),
  said("application.withdrawn", { applicationId, programmeId }),
  said("application.declined", { applicationId, programmeId }),
  said("relationship.pairing-declined", ended),
  said("relationship.completed", ended),
  said("relationship.completed-early", ended),
  said("relationship.ended-prematurely", ended),
  said("relationship.transitioned", ended),
])("ENR-14 after $type nothing is promised any more", (end) => {
  expect(promisedBy(after(decided(one), opened, decided(one, newIdOf(81)), end), one)).toEqual([newIdOf(81)]);
});
