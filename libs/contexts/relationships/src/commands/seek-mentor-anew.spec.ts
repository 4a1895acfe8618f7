import "reflect-metadata";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { seekMentorAnew } from "./seek-mentor-anew";

const { applicationId, programmeId, relationshipId } = relationshipIds;
const request = { applicationId, relationshipId };
const around = (state: object): Surroundings =>
  ({
    state: () => Promise.resolve(state),
    lookup: () => Promise.resolve({ scope: { funder: TENANT, programme: programmeId, application: applicationId } }),
  }) as never;
const { until, zone } = relationshipTerms;

test.each([
  ["ended-prematurely", true],
  ["completed-early", false],
  ["transitioned", false],
  ["pairing-declined", false],
  ["active", false],
])("REL-14 GEN-3 a relationship that is %s ended before its time: %s", async (status, endedPrematurely) => {
  const state = { status, opening: relationshipTerms };
  expect(await seekMentorAnew.given?.(request, around(state))).toEqual({
    before: { applicationId, until, zone, endedPrematurely },
  });
});

test("REL-14 of a relationship that is not there nothing is given, and the search is the mentee's own", async () => {
  expect(await seekMentorAnew.given?.(request, around({ status: "absent" }))).toEqual({});
  const ids = { proposalId: applicationId, applicationId, programmeId };
  expect(await seekMentorAnew.command(request, around({}))).toEqual({ type: "seek-mentor-anew", ids, relationshipId });
  expect(seekMentorAnew.id({ ...request, applicationId: newIdOf(3) }, around({}))).toBe(newIdOf(3));
});
